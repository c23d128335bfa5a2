package dev.caveat.engine;

import dev.caveat.document.Document;
import dev.caveat.rule.Finding;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.yaml.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The examples that rules carry, run: they are the rules' tests. */
public final class Examples {
    private static final String PATH = "example.md";

    private Examples() {}

    /**
     * What came of one example.
     *
     * @param at where the example stands in the ruleset's files
     * @param text the Markdown snippet
     * @param flagged whether the rule should find something in it
     * @param seen what it found, each quoted with the context that was weighed; or why it could not be checked
     * @param passed whether that is as it should be
     */
    public record Outcome(RuleId rule, Place at, String text, boolean flagged, List<String> seen, boolean passed) {}

    /** Every example of every rule, in order; each rule is run alone. Lazy, as grammar's are slow to start. */
    public static Stream<Outcome> run(Ruleset ruleset, LocalDate asOf) {
        return run(ruleset, asOf, at -> true);
    }

    /** Those of them that stand at a wanted place. */
    public static Stream<Outcome> run(Ruleset ruleset, LocalDate asOf, Predicate<Place> wanted) {
        return ruleset.catalogue().entries().stream().filter(RuleEntry::isInForce)
                .flatMap(entry -> Stream.concat(
                        run(ruleset, entry.rule(), entry.rule().flagged(), entry.flaggedAt(), true, asOf, wanted),
                        run(ruleset, entry.rule(), entry.rule().allowed(), entry.allowedAt(), false, asOf, wanted)));
    }

    private static Stream<Outcome> run(Ruleset ruleset, RuleInfo rule, List<String> texts, List<Place> at, boolean flagged,
            LocalDate asOf, Predicate<Place> wanted) {
        return IntStream.range(0, texts.size()).filter(i -> wanted.test(at.get(i))).boxed()
                .map(i -> run(ruleset, rule, texts.get(i), at.get(i), flagged, asOf));
    }

    private static Outcome run(Ruleset ruleset, RuleInfo rule, String text, Place at, boolean flagged, LocalDate asOf) {
        String wanted = rule.id().fault().equals(RuleGroup.ANY) ? rule.id().group() + "/*" : rule.id().toString();
        RuleFilter only = new RuleFilter(List.of(new RulePattern(wanted)), List.of());
        DocumentResult result = new Linter(List.of(ruleset), ruleset.exampleClinic(), asOf, only).lint(Source.of(PATH, text));
        if (!result.problems().isEmpty()) {
            return new Outcome(rule.id(), at, text, flagged, result.problems().stream().map(problem -> problem.message()).toList(), false);
        }
        List<String> seen = result.findings().stream().map(finding -> describe(finding, result.document().orElseThrow())).toList();
        return new Outcome(rule.id(), at, text, flagged, seen, flagged != seen.isEmpty());
    }

    private static String describe(Finding finding, Document document) {
        String considered = finding.considered().isEmpty() ? "" : " (" + String.join("; ", finding.considered()) + ")";
        return "“" + document.quote(finding.span()) + "”" + considered;
    }
}
