package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.Counted;
import dev.caveat.report.FindingCount;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings counted by rule, the commonest first.
 *
 * @param parts {@code 9 grammar/spelling}
 */
record Tally(List<String> parts) {
    static Tally of(List<Judgement> findings) {
        return commonestFirst(findings.stream()
                .collect(Collectors.groupingBy(each -> each.finding().rule().id().toString(), TreeMap::new, Collectors.counting())));
    }

    static Tally ofMany(List<FindingCount> findings) {
        return commonestFirst(findings.stream().collect(Collectors.groupingBy(each -> each.rule().id().toString(), TreeMap::new,
                Collectors.summingLong(FindingCount::findings))));
    }

    private static Tally commonestFirst(TreeMap<String, Long> counts) {
        return new Tally(counts.entrySet().stream().sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(each -> Counted.of(each.getValue()) + " " + each.getKey()).toList());
    }

    /** The text and, in brackets, as many as fit behind it on one line. */
    String after(String text, int width) {
        StringBuilder line = new StringBuilder(text);
        int used = Cells.width(Ink.plain(text));
        for (int i = 0; i < parts.size(); i++) {
            String part = (i == 0 ? " (" : ", ") + parts.get(i);
            boolean last = i + 1 == parts.size();
            used += part.length();
            // Room for the end: a bracket, or a sign that there are more, and a bracket.
            if (used + (last ? 1 : 4) > width) {
                return i == 0 ? text : line + ", …)";
            }
            line.append(part);
        }
        return line + ")";
    }
}
