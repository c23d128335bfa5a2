package dev.caveat.policy;

import dev.caveat.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a rule finds in an article that a waiver can be for.
 *
 * @param subject one sentence, or one missing piece
 * @param lines where it stands, 1-based; a sentence may stand there several times
 * @param settled how it passes already; empty where it does not
 */
public record Waivable(Subject subject, List<Integer> lines, Optional<String> settled) {
    public Waivable {
        lines = List.copyOf(lines);
    }

    /** All of one rule in an article, in order; those that a comment or a waiver settles as well. */
    public static List<Waivable> of(Judged article, RuleId rule) {
        Map<String, Waivable> all = new LinkedHashMap<>();
        for (Judgement judgement : article.judgements()) {
            if (judgement.finding().rule().id().equals(rule)) {
                Subject subject = Subject.of(judgement.finding(), article.document());
                int line = article.document().position(judgement.finding().span().start()).line();
                all.merge(subject.digest() + settled(judgement), new Waivable(subject, List.of(line), settled(judgement)), Waivable::and);
            }
        }
        return List.copyOf(all.values());
    }

    private Waivable and(Waivable other) {
        List<Integer> both = new ArrayList<>(lines);
        other.lines.stream().filter(line -> !both.contains(line)).forEach(both::add);
        return new Waivable(subject, both, settled);
    }

    private static Optional<String> settled(Judgement judgement) {
        if (judgement.disposition() instanceof Disposition.Waived waived) {
            return Optional.of("waived by " + waived.owner() + " until " + waived.until());
        }
        return judgement.disposition() instanceof Disposition.Suppressed ? Optional.of("silenced in the text") : Optional.empty();
    }

    public Waiver waiver(String rule, String path, String by, String reason, LocalDate until) {
        Optional<String> text = Optional.of(subject.text());
        return new Waiver(rule, path, by, reason, until, subject.isAbsence() ? Optional.empty() : text,
                subject.isAbsence() ? text : Optional.empty(), Optional.of(subject.digest()));
    }

    /** For a person: where it stands and what it says. */
    public String words() {
        String where = lines.size() == 1 ? "line " + lines.get(0) : "lines " + String.join(", ", lines.stream().map(String::valueOf).toList());
        return where + (subject.isAbsence() ? ", missing: " : ": “") + subject.text() + (subject.isAbsence() ? "" : "”");
    }
}
