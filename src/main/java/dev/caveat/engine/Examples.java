package dev.caveat.engine;

import dev.caveat.document.Document;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The examples that rules carry, run: they are the rules' tests. */
public final class Examples {
    private static final String PATH = "example.md";

    private Examples() {}

    /**
     * What came of one example.
     *
     * @param text the Markdown snippet
     * @param flagged whether the rule should find something in it
     * @param seen what it found, each quoted with the context that was weighed; or why it could not be checked
     * @param passed whether that is as it should be
     */
    public record Outcome(RuleId rule, String text, boolean flagged, List<String> seen, boolean passed) {}

    /** Every example of every rule, in order; each rule is run alone. Lazy, as grammar's are slow to start. */
    public static Stream<Outcome> run(Ruleset ruleset, LocalDate asOf) {
        return ruleset.rules().flatMap(rule -> Stream.concat(
                rule.flagged().stream().map(text -> run(ruleset, rule, text, true, asOf)),
                rule.allowed().stream().map(text -> run(ruleset, rule, text, false, asOf))));
    }

    private static Outcome run(Ruleset ruleset, RuleInfo rule, String text, boolean flagged, LocalDate asOf) {
        String wanted = rule.id().fault().equals(RuleGroup.ANY) ? rule.id().group() + "/*" : rule.id().toString();
        RuleFilter only = new RuleFilter(List.of(new RulePattern(wanted)), List.of());
        DocumentResult result = new Linter(List.of(ruleset), ruleset.exampleClinic(), asOf, only).lint(Source.of(PATH, text));
        if (!result.problems().isEmpty()) {
            return new Outcome(rule.id(), text, flagged, result.problems().stream().map(problem -> problem.message()).toList(), false);
        }
        List<String> seen = result.findings().stream().map(finding -> describe(finding, result.document().orElseThrow())).toList();
        return new Outcome(rule.id(), text, flagged, seen, flagged != seen.isEmpty());
    }

    private static String describe(Finding finding, Document document) {
        String considered = finding.considered().isEmpty() ? "" : " (" + String.join("; ", finding.considered()) + ")";
        return "“" + document.quote(finding.span()) + "”" + considered;
    }
}
