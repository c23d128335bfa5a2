package dev.caveat.report.console;

import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many articles on one screen: what was not checked, what blocks, and of all the rest how much there is and how to see it. */
record Overview(Screen screen, Command command) {
    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_TO_REVIEW = 3;

    /** @param room lines of the screen for all of it */
    List<String> lines(Report report, int room) {
        List<String> lines = new ArrayList<>(problems(report));
        List<Section> sections = Arrays.stream(Rank.values())
                .map(rank -> new Section(rank, report.articles(), screen, command)).filter(section -> !section.isEmpty()).toList();
        List<String> review = review(report);
        int spare = room - rows(lines) - rows(review) - 1 - sections.stream().mapToInt(section -> rows(section.lines(0))).sum();
        boolean apart = true;
        for (Section section : sections) {
            List<String> least = section.lines(0);
            // Two lines of what is spare keep it apart from its neighbours.
            List<String> own = command.chosen() ? section.all() : section.lines(rows(least) + spare - 2);
            boolean grown = own.size() > least.size() || command.chosen();
            spare -= rows(own) - rows(least);
            if (apart || grown) {
                lines.add("");
                spare -= apart ? 0 : 1;
            }
            lines.addAll(own);
            apart = grown;
            spare -= grown ? 1 : 0;
        }
        lines.addAll(review);
        return lines;
    }

    /** What was not checked may hold anything: it comes before all that was. */
    private List<String> problems(Report report) {
        List<Problem> problems = report.articles().stream().flatMap(article -> article.problems().stream()).toList();
        List<String> lines = new ArrayList<>();
        int shown = command.chosen() ? problems.size() : Math.min(MOST_PROBLEMS, problems.size());
        for (Problem problem : problems.subList(0, shown)) {
            String label = "not checked";
            List<String> parts = Lines.wrap(label + " " + problem.path() + ": " + problem.message(), screen.width() - 2);
            lines.add(screen.ink().bad(label) + parts.get(0).substring(label.length()));
            parts.stream().skip(1).forEach(part -> lines.add("  " + part));
        }
        if (shown < problems.size()) {
            lines.add("  " + Counted.of(problems.size() - shown) + " more: "
                    + command.quiet(Severity.ERROR, command.paths()));
        }
        return lines;
    }

    /** Articles that a person has to see though no finding says so. */
    private List<String> review(Report report) {
        List<ArticleReport> unsaid = report.articles().stream()
                .filter(article -> article.verdict() == Verdict.NEEDS_REVIEW && article.counts().stream()
                        .noneMatch(each -> each.isOpen() && each.severity() != Severity.INFO)).toList();
        if (unsaid.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", screen.ink().of(Verdict.NEEDS_REVIEW, "To review") + ": "
                + Counted.of(unsaid.size(), "article") + " without an open error or warning"));
        int shown = command.chosen() ? unsaid.size() : Math.min(MOST_TO_REVIEW, unsaid.size());
        unsaid.subList(0, shown).forEach(article -> lines.add("  " + Cells.clean(article.path()) + "  " + why(article)));
        if (shown < unsaid.size()) {
            lines.add("  " + Counted.of(unsaid.size() - shown) + " more: " + command.json());
        }
        return lines;
    }

    private static String why(ArticleReport article) {
        List<String> unmet = article.requirements().stream()
                .filter(each -> each.status() == Requirement.Status.INCOMPLETE || each.status() == Requirement.Status.MISSING)
                .map(each -> each.id() + (each.status() == Requirement.Status.MISSING ? " missing" : " partial")).toList();
        return unmet.isEmpty() ? article.judgements().stream().filter(Judgement::isUntouched).count() + " on unchanged lines"
                : String.join(", ", unmet);
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(screen::rowsOf).sum();
    }
}
