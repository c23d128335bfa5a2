package dev.caveat.engine;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the claims and titles rules do on labelled sentences, each read alone as a paragraph.
 *
 * @param judged every label with the ids of the rules that found something (warning or graver), in order of the file
 */
public record Score(List<Judged> judged) {
    private static final RuleFilter CLAIMS = new RuleFilter(
            List.of(new RulePattern("claims/*"), new RulePattern("titles/*"), new RulePattern("sources/uncited-claim")), List.of());

    public Score {
        judged = List.copyOf(judged);
    }

    /** A label and what was found in its sentence. */
    public record Judged(Label label, TreeSet<String> rules) {
        public boolean isFound() {
            return !rules.isEmpty();
        }
    }

    /**
     * Sentences counted.
     *
     * @param violations sentences labelled so
     * @param found violations in which a rule found something
     * @param allowed sentences labelled so
     * @param flagged allowed sentences in which a rule found something
     */
    public record Count(int violations, int found, int allowed, int flagged) {
        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(Judged each) {
            boolean violation = each.label.violation();
            int hit = each.isFound() ? 1 : 0;
            return violation ? new Count(violations + 1, found + hit, allowed, flagged)
                    : new Count(violations, found, allowed + 1, flagged + hit);
        }

        /** Found violations in percent of all, rounded down; 100 where there is none. */
        public int recall() {
            return violations == 0 ? 100 : 100 * found / violations;
        }

        /** Found violations in percent of everything found, rounded down; 100 where nothing was. */
        public int precision() {
            return found + flagged == 0 ? 100 : 100 * found / (found + flagged);
        }
    }

    public static Score of(Ruleset ruleset, List<Label> labels, LocalDate asOf) {
        Linter linter = new Linter(List.of(ruleset), Clinic.UNKNOWN, asOf, CLAIMS);
        List<Judged> judged = new ArrayList<>();
        for (Label label : labels) {
            DocumentResult result = linter.lint(source(label));
            if (!result.problems().isEmpty()) {
                throw new IllegalStateException(result.problems().get(0).message() + ": " + label.sentence());
            }
            TreeSet<String> rules = new TreeSet<>();
            result.findings().stream().filter(finding -> finding.severity() != Severity.INFO)
                    .map(Finding::rule).forEach(rule -> rules.add(rule.id().toString()));
            judged.add(new Judged(label, rules));
        }
        return new Score(judged);
    }

    private static Source source(Label label) {
        return label.title() ? Source.of("title.md", "# " + label.sentence()) : Source.of("sentence.txt", label.sentence());
    }

    public Count total() {
        Count count = Count.NONE;
        for (Judged each : judged) {
            count = count.plus(each);
        }
        return count;
    }

    /** By category and weight, in alphabetical order. */
    public Map<String, Count> byCategory() {
        Map<String, Count> counts = new TreeMap<>();
        for (Judged each : judged) {
            String weight = each.label.weight().isEmpty() ? "" : " (" + each.label.weight() + ")";
            String key = each.label.category() + weight;
            counts.put(key, counts.getOrDefault(key, Count.NONE).plus(each));
        }
        return counts;
    }

    /**
     * What one rule did.
     *
     * @param right violations in which it found something
     * @param wrong allowed sentences in which it did
     * @param named violations whose category is the rule's id or its fault
     * @param found those of them in which the rule itself found something
     */
    public record RuleCount(int right, int wrong, int named, int found) {
        static final RuleCount NONE = new RuleCount(0, 0, 0, 0);

        RuleCount plus(Judged each, String rule) {
            boolean hit = each.rules.contains(rule);
            boolean violation = each.label.violation();
            boolean names = violation && (rule.equals(each.label.category()) || rule.endsWith("/" + each.label.category()));
            return new RuleCount(right + (hit && violation ? 1 : 0), wrong + (hit && !violation ? 1 : 0),
                    named + (names ? 1 : 0), found + (names && hit ? 1 : 0));
        }

        /** Right ones in percent of everything the rule found, rounded down. */
        public int precision() {
            return right + wrong == 0 ? 100 : 100 * right / (right + wrong);
        }

        /** Found ones in percent of those that bear its name, rounded down; 100 where none does. */
        public int recall() {
            return named == 0 ? 100 : 100 * found / named;
        }
    }

    /** Every rule that found something, in order of its id. */
    public Map<String, RuleCount> byRule() {
        TreeSet<String> rules = new TreeSet<>();
        judged.forEach(each -> rules.addAll(each.rules));
        Map<String, RuleCount> counts = new TreeMap<>();
        for (String rule : rules) {
            RuleCount count = RuleCount.NONE;
            for (Judged each : judged) {
                count = count.plus(each, rule);
            }
            counts.put(rule, count);
        }
        return counts;
    }
}
