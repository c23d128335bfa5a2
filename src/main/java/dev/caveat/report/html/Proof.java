package dev.caveat.report.html;

import dev.caveat.document.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A passage that satisfies part of a requirement, as the pages show it.
 *
 * @param anchor unique within the page
 * @param requirement its name in words
 * @param element which part, in words
 * @param sentence the passage as it stands in the article
 * @param place in words
 * @param detail what a reviewer should know of it; empty for nothing
 * @param leadsTo what it relies on elsewhere
 */
public record Proof(
        String anchor, String requirement, String element, Sentence sentence, String place, Span span, String detail,
        List<Proof> leadsTo) {
    public Proof {
        leadsTo = List.copyOf(leadsTo);
    }

    /** Itself with all it relies on. */
    Stream<Proof> all() {
        return Stream.concat(Stream.of(this), leadsTo.stream().flatMap(Proof::all));
    }

    public String quote() {
        return sentence.words();
    }

    /** The anchor of its requirement's card. */
    public String card() {
        return "r-" + anchor.substring(2, anchor.lastIndexOf('-'));
    }
}
