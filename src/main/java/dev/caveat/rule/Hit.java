package dev.caveat.rule;

import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One place where a check saw one fault.
 *
 * @param fault the rule's name within its group, such as {@code empty-section}
 * @param span in the source; empty where something is absent and should go
 * @param values fill the rule's message; {@code quote} is always there besides
 * @param steps how far the context moves the severity: positive is graver
 * @param considered which context was weighed, each a phrase for the reviewer ("in the title")
 */
public record Hit(
        String fault, Span span, Map<String, String> values, int steps,
        List<String> considered, List<Suggestion> suggestions) {
    public Hit {
        values = Map.copyOf(values);
        considered = List.copyOf(considered);
        suggestions = List.copyOf(suggestions);
    }

    public static Hit of(String fault, Span span) {
        return new Hit(fault, span, Map.of(), 0, List.of(), List.of());
    }

    public static Hit of(String fault, Span span, Map<String, String> values) {
        return new Hit(fault, span, values, 0, List.of(), List.of());
    }

    public Hit moved(int moreSteps, String because) {
        var reasons = new ArrayList<>(considered);
        reasons.add(because);
        return new Hit(fault, span, values, steps + moreSteps, reasons, suggestions);
    }

    public Hit suggesting(Suggestion... more) {
        var all = new ArrayList<>(suggestions);
        all.addAll(List.of(more));
        return new Hit(fault, span, values, steps, considered, all);
    }
}
