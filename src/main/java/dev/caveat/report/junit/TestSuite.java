package dev.caveat.report.junit;

import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Headline;
import dev.caveat.report.Legible;
import dev.caveat.report.Notice;
import dev.caveat.report.Report;
import dev.caveat.report.Run;
import dev.caveat.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was asked of one article: whether it was checked, each required piece, and each group of rules that has none.
 *
 * <p>A test fails exactly where an open finding fails the gate, and is in error exactly where the article was not checked,
 * so that who reads the tests comes to the same end as who reads the exit code.
 */
record TestSuite(String path, List<TestCase> cases) {
    private static final String CHECKED = "checked";

    static TestSuite of(Report report, ArticleReport article) {
        Set<String> groups = report.rules().stream().map(rule -> rule.id().group()).collect(Collectors.toCollection(TreeSet::new));
        List<TestCase> cases = new ArrayList<>();
        cases.add(checked(article));
        for (Requirement requirement : article.requirements()) {
            Optional<String> group = group(requirement, groups);
            group.ifPresent(groups::remove);
            cases.add(asked(report.run(), article, requirement.id(), Optional.of(requirement), group));
        }
        if (article.document().isPresent()) {
            groups.forEach(group -> cases.add(asked(report.run(), article, group + "/*", Optional.empty(), Optional.of(group))));
        }
        return new TestSuite(article.path(), cases);
    }

    long count(TestCase.Outcome outcome) {
        return cases.stream().filter(each -> each.outcome() == outcome).count();
    }

    private static TestCase checked(ArticleReport article) {
        if (article.problems().isEmpty()) {
            return new TestCase(CHECKED, TestCase.Outcome.PASSED, "", "");
        }
        Lines lines = new Lines();
        article.problems().forEach(problem ->
                lines.add(article.path() + ": " + Notice.name(problem) + ": " + Legible.onOneLine(problem.message())));
        Problem first = article.problems().get(0);
        return new TestCase(CHECKED, TestCase.Outcome.ERROR, Notice.name(first) + ": " + Legible.onOneLine(first.message()), lines.text());
    }

    /** The rules of a piece bear its name, or the beginning of it: {@code registration/…} for the registration line. */
    private static Optional<String> group(Requirement requirement, Set<String> groups) {
        return groups.contains(requirement.id()) ? Optional.of(requirement.id())
                : groups.stream().filter(group -> requirement.id().startsWith(group + "-")).max(Comparator.comparing(String::length));
    }

    private static TestCase asked(
            Run run, ArticleReport article, String name, Optional<Requirement> requirement, Optional<String> group) {
        List<Judgement> judgements = article.judgements().stream()
                .filter(judgement -> group.filter(judgement.finding().rule().id().group()::equals).isPresent()).toList();
        Lines lines = new Lines();
        article.document().ifPresent(document -> {
            requirement.ifPresent(piece -> lines.requirement(piece, document));
            judgements.forEach(judgement -> lines.finding(judgement, document));
        });
        List<Judgement> failing = judgements.stream()
                .filter(judgement -> judgement.isOpen() && run.failsOn(article.path(), judgement.severity())).toList();
        if (!failing.isEmpty()) {
            return new TestCase(name, TestCase.Outcome.FAILED, Headline.counts(failing) + ": "
                    + failing.stream().map(judgement -> judgement.finding().rule().id().toString()).distinct()
                            .collect(Collectors.joining(", ")), lines.text());
        }
        return why(article, requirement, judgements)
                .map(why -> new TestCase(name, TestCase.Outcome.SKIPPED, why, lines.text()))
                .orElseGet(() -> new TestCase(name, TestCase.Outcome.PASSED, "", lines.text()));
    }

    /** Why a test that does not fail is no plain pass either. */
    private static Optional<String> why(ArticleReport article, Optional<Requirement> requirement, List<Judgement> judgements) {
        if (!article.problems().isEmpty()) {
            return Optional.of("the article was not checked to the end; see “" + CHECKED + "”");
        }
        List<String> settled = judgements.stream().filter(judgement -> !judgement.isOpen())
                .map(judgement -> judgement.finding().rule().id() + " " + Lines.words(judgement.disposition())).distinct().toList();
        if (!settled.isEmpty()) {
            return Optional.of(String.join("; ", settled));
        }
        return requirement.filter(piece -> piece.status() == Requirement.Status.NOT_APPLICABLE)
                .map(piece -> "not applicable: " + Legible.onOneLine(piece.reason()));
    }
}
