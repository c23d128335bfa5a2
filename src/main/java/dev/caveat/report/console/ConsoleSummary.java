package dev.caveat.report.console;

import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.ExitCode;
import dev.caveat.report.NotCounted;
import dev.caveat.report.Report;
import dev.caveat.report.Summary;
import dev.caveat.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The end of the console report: counts, what the gate says, where the files are, what to do next.
 *
 * @param written where the other reports are
 * @param unwritten those that could not be written
 */
record ConsoleSummary(Screen screen, Command command, List<String> written, List<Problem> unwritten) {
    private static final int LONGEST_RULE = 100;

    /** @param full whether the articles stand above it in full */
    List<String> lines(Report report, boolean full) {
        Ink ink = screen.ink();
        List<String> lines = new ArrayList<>();
        lines.add(ink.dim("─".repeat(Math.min(screen.width(), LONGEST_RULE))));
        paragraph(counts(report.summary()), lines);
        NotCounted settled = NotCounted.of(report);
        if (!settled.isEmpty()) {
            paragraph("Not counted: " + settled.words() + ".", lines);
        }
        report.changes().ifPresent(changes -> paragraph(Cells.clean(changes.words()) + ".", lines));
        for (Problem problem : unwritten) {
            lines.add(ink.bad("not written: ") + Cells.clean(problem.path() + ": " + problem.message()));
        }
        ExitCode exit = report.exitCode().after(unwritten);
        paragraph("Exit code " + exit.code() + ": " + exit.meaning() + " (--fail-on " + report.run().failOnId()
                + (report.run().byArticle().isEmpty() ? "" : " at its strictest; the articles' configurations differ") + ").", lines);
        paragraph("Judged as of " + report.run().asOf() + " by " + rulesets(report)
                + (report.tool().languageTool().isPresent() ? "." : ", without grammar and spelling."), lines);
        if (!written.isEmpty()) {
            paragraph("Reports: " + String.join(", ", pagesFirst()), lines);
        }
        // A command is never broken: it is there to be copied.
        next(report, full).ifPresent(step -> lines.add(ink.bold("Next: ") + step));
        return lines;
    }

    private static String counts(Summary summary) {
        List<String> verdicts = new ArrayList<>();
        part(verdicts, summary.notChecked(), "not checked");
        part(verdicts, summary.blocked(), "blocked");
        part(verdicts, summary.needsReview(), "to review");
        part(verdicts, summary.clear(), "clear");
        return Counted.of(summary.articles(), "article") + (verdicts.isEmpty() ? "" : ": " + String.join(", ", verdicts)) + "; "
                + Counted.of(summary.errors(), "error") + ", " + Counted.of(summary.warnings(), "warning") + ", "
                + Counted.of(summary.infos(), "info") + ".";
    }

    private static void part(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(Counted.of(count) + " " + words);
        }
    }

    private static String rulesets(Report report) {
        return String.join(", ", report.run().rulesets().stream().map(each -> each.id() + " " + each.version()).toList());
    }

    /** A page is easier to read than a file of data. */
    private List<String> pagesFirst() {
        List<String> files = new ArrayList<>(written.stream().filter(ConsoleSummary::isPage).toList());
        written.stream().filter(file -> !isPage(file)).forEach(files::add);
        return files;
    }

    private static boolean isPage(String file) {
        return file.endsWith(".html");
    }

    private Optional<String> next(Report report, boolean full) {
        if (report.articles().isEmpty()) {
            return Optional.empty();
        }
        if (report.summary().notChecked() > 0) {
            return Optional.of("mend or leave out what was not checked, then check again");
        }
        Optional<ArticleReport> first = first(report, Verdict.BLOCKED).or(() -> first(report, Verdict.NEEDS_REVIEW));
        if (first.isEmpty()) {
            return Optional.of("a person judges what no rule can"
                    + written.stream().filter(ConsoleSummary::isPage).findFirst().map(page -> "; the list is in " + page).orElse(""));
        }
        if (!full) {
            return Optional.of(command.article(first.get().path()));
        }
        return first.get().judgements().stream().filter(Judgement::isOpen).min(Comparator.comparing(Rank::of))
                .flatMap(worst -> command.explain(worst.finding().rule().id().toString(), worst.rulesets()))
                .or(() -> Optional.of("change what is named above, then check again"));
    }

    private static Optional<ArticleReport> first(Report report, Verdict verdict) {
        return report.articles().stream().filter(article -> article.verdict() == verdict).findFirst();
    }

    private void paragraph(String text, List<String> lines) {
        lines.addAll(Lines.wrap(text, screen.width()));
    }
}
