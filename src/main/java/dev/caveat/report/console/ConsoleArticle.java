package dev.caveat.report.console;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Headline;
import dev.caveat.report.NotCounted;
import dev.caveat.report.Place;
import dev.caveat.report.Run;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One article on a terminal, in full: verdict, requirements, findings.
 */
record ConsoleArticle(Screen screen, Command command, Run run) {
    private static final String MARGIN = "  ";

    List<String> lines(ArticleReport article) {
        List<String> out = new ArrayList<>();
        heading(article, out);
        article.problems().forEach(problem -> problem(problem, out));
        requirements(article, out);
        Shown shown = Shown.of(article, run, command.chosen());
        Set<String> advised = new HashSet<>();
        shown.full().forEach(each -> finding(each, article, advised.add(rule(each)), out));
        if (!shown.byRule().isEmpty()) {
            List<Judgement> warnings = shown.byRule().values().stream().flatMap(List::stream).toList();
            out.add("");
            out.add(MARGIN + Rank.WARNING.coloured(screen.ink(), Rank.WARNING.title()) + ": " + warnings.size());
            int placeWidth = Row.placeWidth(rows(warnings, article));
            shown.byRule().forEach((rule, ofRule) -> warnings(rule, ofRule, placeWidth, article, out));
        }
        shown.rows().forEach((rank, rows) -> table(rank, rows, shown.folded().getOrDefault(rank, List.of()), article, out));
        settled(article, out);
        return out;
    }

    private void heading(ArticleReport article, List<String> out) {
        Ink ink = screen.ink();
        String path = ink.bold(Cells.clean(article.path()));
        String verdict = ink.of(article.verdict(), article.verdict().words())
                + (article.judgements().isEmpty() ? "" : " · " + Headline.counts(article));
        if (screen.rowsOf(path + MARGIN + verdict) == 1) {
            out.add(path + MARGIN + verdict);
        } else {
            out.add(path);
            out.add(MARGIN + verdict);
        }
    }

    /** Warnings of one rule: where and what, then what to do about all of them. */
    private void warnings(String rule, List<Judgement> ofRule, int placeWidth, ArticleReport article, List<String> out) {
        out.add(MARGIN + screen.ink().bold(rule));
        rows(ofRule, article).forEach(row -> row.lines(placeWidth, 0, screen.width() - MARGIN.length(), false)
                .forEach(line -> out.add(MARGIN + line)));
        String deeper = MARGIN + MARGIN;
        if (!ofRule.get(0).finding().rule().advice().isBlank()) {
            wrapped("→ " + ofRule.get(0).finding().rule().advice(), deeper, out);
        }
        if (ofRule.size() == 1) {
            suggestions(ofRule.get(0), deeper, out);
        }
    }

    /** Style and remarks. */
    private void table(Rank rank, List<Judgement> shown, List<Judgement> folded, ArticleReport article, List<String> out) {
        out.add("");
        String heading = MARGIN + rank.coloured(screen.ink(), rank.title()) + ": " + (shown.size() + folded.size());
        out.add(folded.isEmpty() ? heading : Tally.of(joined(shown, folded)).after(heading, screen.width()));
        List<Row> rows = rows(shown, article);
        int ruleWidth = Row.ruleWidth(rows, screen.width());
        for (Row row : rows) {
            row.lines(Row.placeWidth(rows), ruleWidth, screen.width() - MARGIN.length(), false).forEach(line -> out.add(MARGIN + line));
        }
        if (!folded.isEmpty()) {
            out.add(MARGIN + MARGIN + (shown.isEmpty() ? "all" : folded.size() + " more") + ": "
                    + rank.command(command, command.pathOf(article.path()), folded.stream().map(each -> each.finding().rule().id()).toList()));
        }
    }

    private static List<Row> rows(List<Judgement> findings, ArticleReport article) {
        return findings.stream().map(each -> {
            Row row = Row.of(each, article.document().orElseThrow());
            return Rank.of(each) == Rank.STYLE ? row.with(each.finding().suggestions()) : row;
        }).toList();
    }

    private static String rule(Judgement judgement) {
        return judgement.finding().rule().id().toString();
    }

    private static List<Judgement> joined(List<Judgement> some, List<Judgement> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void problem(Problem problem, List<String> out) {
        out.add(MARGIN + screen.ink().bad("NOT CHECKED (" + problem.kind().id() + ")"));
        wrapped(problem.message(), MARGIN, out);
    }

    private void requirements(ArticleReport article, List<String> out) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (Requirement requirement : article.requirements()) {
            String words = words(requirement);
            int columns = Cells.width(words);
            if (used > 0 && used + 3 + columns > screen.width() - MARGIN.length()) {
                out.add(MARGIN + line);
                line.setLength(0);
                used = 0;
            }
            if (columns > screen.width() - MARGIN.length()) {
                Lines.wrap(words, screen.width() - MARGIN.length())
                        .forEach(part -> out.add(MARGIN + coloured(requirement, part)));
                continue;
            }
            line.append(used > 0 ? "   " : "").append(coloured(requirement, words));
            used += columns + (used > 0 ? 3 : 0);
        }
        if (used > 0) {
            out.add(MARGIN + line);
        }
    }

    private static String words(Requirement requirement) {
        String missing = Cells.clean(requirement.named().isEmpty() ? String.join(", ", requirement.missing())
                : String.join("; ", requirement.named()));
        return requirement.id() + switch (requirement.status()) {
            case SATISFIED -> " ✓";
            case INCOMPLETE -> missing.isEmpty() ? " partial" : " partial: no " + missing;
            case MISSING -> " ✗";
            case NOT_APPLICABLE -> " n.a.";
        };
    }

    private String coloured(Requirement requirement, String words) {
        return switch (requirement.status()) {
            case SATISFIED -> words;
            case INCOMPLETE -> screen.ink().partial(words);
            case MISSING -> screen.ink().bad(words);
            case NOT_APPLICABLE -> screen.ink().dim(words);
        };
    }

    /** @param advise whether what to do is said; of several of one rule the first says it for all */
    private void finding(Judgement judgement, ArticleReport article, boolean advise, List<String> out) {
        Ink ink = screen.ink();
        Place place = Place.of(article.document().orElseThrow(), judgement.finding().span());
        String severity = judgement.severity().id();
        String label = severity + " " + rule(judgement);
        List<String> message = Lines.wrap(label + ": " + judgement.finding().message(), screen.width() - MARGIN.length());
        out.add("");
        // A label is longer than a line only where both are extreme.
        out.add(MARGIN + (message.get(0).startsWith(label) ? ink.of(judgement.severity(), severity)
                + ink.bold(label.substring(severity.length())) + message.get(0).substring(label.length())
                : ink.of(judgement.severity(), message.get(0))));
        message.stream().skip(1).forEach(line -> out.add(MARGIN + line));
        out.add(MARGIN + Cells.clean(place.format() == Format.WORD ? article.path() + ", " + place.words()
                : article.path() + ":" + place.position()));
        excerpt(place, judgement, out);
        if (!judgement.finding().considered().isEmpty()) {
            wrapped("weighed: " + String.join("; ", judgement.finding().considered()), MARGIN, out);
        }
        if (advise && !judgement.finding().rule().advice().isBlank()) {
            wrapped("→ " + judgement.finding().rule().advice(), MARGIN, out);
        }
        suggestions(judgement, MARGIN, out);
    }

    private void suggestions(Judgement judgement, String margin, List<String> out) {
        for (Suggestion suggestion : judgement.finding().suggestions()) {
            String verb = judgement.finding().span().isEmpty() ? "Insert" : "Write";
            wrapped("→ " + verb + " “" + suggestion.text().strip() + "”", margin, out);
        }
    }

    private void excerpt(Place place, Judgement judgement, List<String> out) {
        if (place.line().isBlank()) {
            return;
        }
        Ink ink = screen.ink();
        Excerpt excerpt = Excerpt.of(place, screen.width() - MARGIN.length() - 2);
        out.add(MARGIN + ink.dim("│ ") + excerpt.text());
        out.add(MARGIN + ink.dim("│ ") + " ".repeat(excerpt.indent()) + ink.of(judgement.severity(), "^".repeat(excerpt.carets())));
    }

    /** What policy took out of the count is still said. */
    private void settled(ArticleReport article, List<String> out) {
        NotCounted counts = NotCounted.of(article.judgements());
        if (!counts.isEmpty()) {
            out.add(MARGIN + screen.ink().dim("Not counted: " + counts.words() + "."));
        }
    }

    /** Wrapped lines, those after the first aligned with its words. */
    private void wrapped(String text, String margin, List<String> out) {
        String indent = text.startsWith("→ ") ? margin + "  " : margin;
        List<String> lines = Lines.wrap(text, screen.width() - indent.length());
        out.add(margin + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.add(indent + line));
    }
}
