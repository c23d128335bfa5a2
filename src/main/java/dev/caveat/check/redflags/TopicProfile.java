package dev.caveat.check.redflags;

import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A topic: how an article on it is recognised, and which danger signs it must or should name.
 *
 * @param name in words
 * @param overlay whether it adds to the main topics instead of competing with them
 * @param within a wider topic that it is part of; empty for none
 * @param tags front matter tags, exact
 * @param supportingTags tags that count only beside other evidence
 * @param title phrases of title and headings
 * @param body phrases of the text by weight
 * @param mask look-alikes, read before anything else
 * @param all signs that must be named
 * @param anyOf lists of which one sign each must be named
 * @param recommends signs that should be named; {@code a|b} for one of two
 * @param watches signs and conditions that may not be played down; naming them is not asked for
 * @param early a sign whose early form should be named
 * @param belowMinimum how much a missing minimum weighs
 * @param sentence a passage to put in
 */
record TopicProfile(
        String name, Boolean overlay, String within, List<String> tags, List<String> supportingTags, List<String> title,
        List<Weighted> body, List<String> mask, List<String> all, List<List<String>> anyOf, List<String> recommends,
        List<String> watches, String early, Severity belowMinimum, String sentence, List<String> source,
                String reviewedBy) {
    /** Phrases that count so much each. */
    record Weighted(Integer weight, List<String> terms) {
        Weighted {
            Objects.requireNonNull(weight, "weight");
        }
    }

    TopicProfile {
        Objects.requireNonNull(name, "name");
        overlay = Boolean.TRUE.equals(overlay);
        within = within == null ? "" : within;
        early = early == null ? "" : early;
        sentence = sentence == null ? "" : sentence;
        belowMinimum = belowMinimum == null ? Severity.ERROR : belowMinimum;
        if (all.isEmpty() && anyOf.isEmpty()) {
            throw new IllegalArgumentException("all and anyOf are both empty: the topic would need nothing");
        }
    }

    /** What must be named: of each list, one sign. */
    List<List<String>> minimum() {
        List<List<String>> groups = new ArrayList<>();
        all.forEach(concept -> groups.add(List.of(concept)));
        groups.addAll(anyOf);
        return groups;
    }

    /** What should be named: of each list, one sign. */
    List<List<String>> recommended() {
        return recommends.stream().map(entry -> List.of(entry.split("\\|"))).toList();
    }

    /** Every sign it refers to. */
    Stream<String> concepts() {
        return Stream.of(minimum().stream().flatMap(List::stream), recommended().stream().flatMap(List::stream),
                watches.stream(), Stream.of(early).filter(sign -> !sign.isEmpty())).flatMap(stream -> stream)
                        .distinct();
    }
}
