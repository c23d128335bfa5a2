package dev.caveat.check;

import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** All that a check says of an article, for a person to read: one line for each thing it says. */
final class Seen {
    private final Document document;
    private final StringBuilder lines = new StringBuilder();

    private Seen(Document document) {
        this.document = document;
    }

    static String of(Document document, CheckResult result) {
        Seen seen = new Seen(document);
        result.hits().stream().sorted(Comparator.comparing(Hit::span).thenComparing(Hit::fault)
                .thenComparing(hit -> new TreeMap<>(hit.values()).toString())).forEach(seen::hit);
        result.requirement().ifPresent(seen::requirement);
        result.topics().forEach(topic -> seen.line("topic " + topic.id() + " " + topic.role() + " " + topic.score() + " "
                + topic.reasons()));
        result.assertions().forEach(each -> seen.line("statement " + seen.place(each.span()) + " " + each.kind().id()
                + " " + each.support() + " " + each.sources().stream().map(seen::quote).toList()));
        result.unchecked().forEach(each -> seen.line("unchecked " + each));
        return seen.lines.toString();
    }

    private void hit(Hit hit) {
        line(hit.fault() + " " + place(hit.span()) + (hit.steps() == 0 ? "" : " steps " + hit.steps())
                + (hit.values().isEmpty() ? "" : " " + new TreeMap<>(hit.values())) + list(" considered ", hit.considered()));
        hit.suggestions().forEach(each -> line("  write" + (each.safe() ? " (safe)" : "") + (each.complete() ? "" : " (blanks)")
                + ": " + each.text()));
    }

    private void requirement(Requirement requirement) {
        line("requirement " + requirement.id() + " " + requirement.status().id() + ": " + requirement.reason()
                + list(" missing ", requirement.missing()) + list(" named ", requirement.named()));
        requirement.evidence().forEach(each -> evidence("  ", each));
        requirement.comparison().ifPresent(each -> line("  compared: " + each));
    }

    private void evidence(String margin, Evidence evidence) {
        line(margin + evidence.element() + " " + place(evidence.span()) + (evidence.detail().isEmpty() ? "" : ": " + evidence.detail()));
        evidence.leadsTo().forEach(each -> evidence(margin + "  → ", each));
    }

    private static String list(String before, List<String> words) {
        return words.isEmpty() ? "" : before + words;
    }

    private String place(Span span) {
        return document.position(span.start()) + " " + quote(span);
    }

    private String quote(Span span) {
        return span.isEmpty() ? "∅" : "“" + document.quote(span) + "”";
    }

    private void line(String text) {
        lines.append("    ").append(text.replace("\r", "").replace("\n", "⏎").stripTrailing()).append('\n');
    }
}
