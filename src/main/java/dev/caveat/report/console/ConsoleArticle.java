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
import java.util.List;

/**
 * One article on a terminal: verdict, requirements, findings by place.
 *
 * @param where the report that holds what is folded here
 */
record ConsoleArticle(Ink ink, int width, Run run, String where) {
    private static final String MARGIN = "  ";

    void write(ArticleReport article, StringBuilder out) {
        out.append(ink.bold(Cells.clean(article.path()))).append(MARGIN)
                .append(ink.of(article.verdict(), article.verdict().words()));
        if (!article.judgements().isEmpty()) {
            out.append(ink.dim(" · " + Headline.counts(article)));
        }
        out.append('\n');
        article.problems().forEach(problem -> problem(problem, out));
        requirements(article, out);
        Shown shown = Shown.of(article, run);
        shown.full().forEach(judgement -> finding(judgement, article, out));
        if (!shown.folded().isEmpty()) {
            out.append('\n');
            wrapped("and " + shown.folded().size() + " more: " + shown.foldedByRule() + ". All are in " + where + ".",
                    MARGIN, out);
        }
        settled(article, out);
        out.append('\n');
    }

    private void problem(Problem problem, StringBuilder out) {
        out.append(MARGIN).append(ink.bad("NOT CHECKED (" + problem.kind().id() + ")")).append('\n');
        wrapped(problem.message(), MARGIN, out);
    }

    private void requirements(ArticleReport article, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (Requirement requirement : article.requirements()) {
            String words = words(requirement);
            int columns = Cells.width(words);
            if (used > 0 && used + 3 + columns > width - MARGIN.length()) {
                out.append(MARGIN).append(line).append('\n');
                line.setLength(0);
                used = 0;
            }
            if (columns > width - MARGIN.length()) {
                Lines.wrap(words, width - MARGIN.length())
                        .forEach(part -> out.append(MARGIN).append(coloured(requirement, part)).append('\n'));
                continue;
            }
            line.append(used > 0 ? "   " : "").append(coloured(requirement, words));
            used += columns + (used > 0 ? 3 : 0);
        }
        if (used > 0) {
            out.append(MARGIN).append(line).append('\n');
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
            case SATISFIED -> ink.good(words);
            case INCOMPLETE -> ink.partial(words);
            case MISSING -> ink.bad(words);
            case NOT_APPLICABLE -> ink.dim(words);
        };
    }

    private void finding(Judgement judgement, ArticleReport article, StringBuilder out) {
        Place place = Place.of(article.document().orElseThrow(), judgement.finding().span());
        String severity = judgement.severity().id();
        List<String> message = Lines.wrap(severity + ": " + judgement.finding().message(), width - MARGIN.length());
        out.append('\n').append(MARGIN).append(ink.of(judgement.severity(), severity))
                .append(ink.bold(message.get(0).substring(severity.length()))).append('\n');
        message.stream().skip(1).forEach(line -> out.append(MARGIN).append(ink.bold(line)).append('\n'));
        String where = place.format() == Format.WORD ? article.path() + ", " + place.words()
                : article.path() + ":" + place.position();
        out.append(MARGIN).append(Cells.clean(where)).append(MARGIN)
                .append(ink.dim(judgement.finding().rule().id().toString())).append('\n');
        excerpt(place, judgement, out);
        if (!judgement.finding().considered().isEmpty()) {
            wrapped("weighed: " + String.join("; ", judgement.finding().considered()), MARGIN, out);
        }
        if (!judgement.finding().rule().advice().isBlank()) {
            wrapped("→ " + judgement.finding().rule().advice(), MARGIN, out);
        }
        for (Suggestion suggestion : judgement.finding().suggestions()) {
            String verb = judgement.finding().span().isEmpty() ? "Insert" : "Write";
            wrapped("→ " + verb + " “" + suggestion.text() + "”", MARGIN, out);
        }
    }

    private void excerpt(Place place, Judgement judgement, StringBuilder out) {
        if (place.line().isBlank()) {
            return;
        }
        Excerpt excerpt = Excerpt.of(place, width - MARGIN.length() - 2);
        String carets = "^".repeat(excerpt.carets());
        out.append(MARGIN).append(ink.dim("│ ")).append(excerpt.text()).append('\n');
        out.append(MARGIN).append(ink.dim("│ ")).append(" ".repeat(excerpt.indent()))
                .append(ink.of(judgement.severity(), carets)).append('\n');
    }

    /** What policy took out of the count is still said. */
    private void settled(ArticleReport article, StringBuilder out) {
        NotCounted counts = NotCounted.of(article.judgements());
        if (!counts.isEmpty()) {
            out.append(MARGIN).append(ink.dim("Not counted: " + counts.words() + ".")).append('\n');
        }
    }

    /** Wrapped lines, those after the first aligned with its words. */
    private void wrapped(String text, String margin, StringBuilder out) {
        String indent = text.startsWith("→ ") ? margin + "  " : margin;
        List<String> lines = Lines.wrap(text, width - indent.length());
        out.append(margin).append(lines.get(0)).append('\n');
        lines.stream().skip(1).forEach(line -> out.append(indent).append(line).append('\n'));
    }
}
