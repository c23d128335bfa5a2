package dev.caveat.fix;

import dev.caveat.engine.Linter;
import dev.caveat.policy.Policy;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A clinic with one approved disclaimer and one practitioner, whose articles are fixed in memory. */
final class Desk {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final String APPROVED = "This article is general information from Cedar Inlet Physiotherapy for education only. It is not"
            + " medical advice, a diagnosis or treatment, and reading it does not create a practitioner–patient relationship. People and"
            + " their symptoms differ, and results vary. Ask a licensed health professional about your own situation. Do not delay"
            + " seeking care because of something you read here. In an emergency, call 9-1-1 or go to the nearest emergency department.";

    static final Practitioner MAYA = new Practitioner("Maya Lindqvist", "Registered Physiotherapist", "physiotherapist",
            "College of Health and Care Professionals of British Columbia", "0000000", Optional.of(LocalDate.of(2027, 3, 31)), List.of());

    static final Clinic CLINIC = clinic(List.of(MAYA), approved("standard", APPROVED));

    private static final List<Ruleset> RULESETS = load();

    private Desk() {}

    static ApprovedText approved(String id, String text) {
        return new ApprovedText(id, "1", Optional.empty(), "Sam Roe", text, List.of());
    }

    static Clinic clinic(List<Practitioner> register, ApprovedText... approved) {
        return new Clinic(List.of("Cedar Inlet Physiotherapy"), "Port Moody", List.of(), register, List.of(), List.of(approved),
                ArticleTypes.NONE, Optional.empty(), Optional.empty());
    }

    static Fixer fixer(Clinic clinic, boolean grammar, boolean unsafe) {
        RuleFilter filter = grammar ? RuleFilter.ALL : new RuleFilter(List.of(), List.of(new RulePattern("grammar/*")));
        Linter linter = new Linter(RULESETS, clinic, DAY, filter);
        return new Fixer(linter::lint, result -> new Policy(List.of()).judge(result.findings()), rule -> true, unsafe);
    }

    static Fixed fix(String path, String text) {
        return fixer(CLINIC, false, false).fix(Source.of(path, text));
    }

    private static List<Ruleset> load() {
        try {
            return RulesetLoader.load(List.of("ca-bc-physio"), DAY);
        } catch (MistakesException e) {
            throw new IllegalStateException(e);
        }
    }
}
