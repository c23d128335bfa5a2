package dev.caveat.report.html;

import dev.caveat.document.Span;

/**
 * A passage that satisfies part of a requirement, as the pages show it.
 *
 * @param anchor unique within the page
 * @param requirement its name in words
 * @param element which part, in words
 * @param place in words
 */
public record Proof(String anchor, String requirement, String element, String quote, String place, Span span) {
    /** The anchor of its requirement's card. */
    public String card() {
        return "r-" + anchor.substring(2, anchor.lastIndexOf('-'));
    }
}
