package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The open findings of one rank over many articles: a table of as many as there is room for, and how to see the others. */
final class Section {
    /** Where not all fit, many articles with a little of each say more than one in full. */
    private static final int MOST_PER_ARTICLE = 3;
    private static final int MOST_STYLE_PER_ARTICLE = 2;
    private static final int MOST_STYLE_LINES = 8;

    private final Rank rank;
    private final Screen screen;
    private final Command command;
    private final List<Own> byArticle;

    /** Findings of one article. */
    private record Own(ArticleReport article, List<Judgement> findings) {
        Own first(int most) {
            return new Own(article, findings.subList(0, Math.min(findings.size(), most)));
        }

        List<Row> rows() {
            return findings.stream().map(each -> Row.of(each, article.document().orElseThrow())).toList();
        }
    }

    Section(Rank rank, List<ArticleReport> articles, Screen screen, Command command) {
        this.rank = rank;
        this.screen = screen;
        this.command = command;
        this.byArticle = articles.stream().map(article -> new Own(article, article.judgements().stream()
                .filter(each -> each.isOpen() && Rank.of(each) == rank).toList())).filter(own -> !own.findings.isEmpty()).toList();
    }

    boolean isEmpty() {
        return byArticle.isEmpty();
    }

    /** Every finding, with its whole message. */
    List<String> all() {
        List<String> lines = new ArrayList<>(List.of(heading()));
        lines.addAll(table(byArticle, false));
        return lines;
    }

    /**
     * At least what there is and the command that shows it.
     *
     * @param room lines of the screen that it may take
     */
    List<String> lines(int room) {
        List<String> lines = new ArrayList<>(List.of(heading()));
        int least = byArticle.size() + all(byArticle).size();
        if (!isCounted() && least < room && (rank != Rank.STYLE || least <= MOST_STYLE_LINES)) {
            List<String> table = table(byArticle, true);
            if (rows(table) < room) {
                lines.addAll(table);
                return lines;
            }
        }
        lines.set(0, Tally.of(all(byArticle)).after(heading(), screen.width()));
        List<Own> some = isCounted() ? List.of() : some(room - 1 - screen.rowsOf(more(0)));
        lines.addAll(table(some, true));
        lines.add(more(all(some).size()));
        return lines;
    }

    /** Whether remarks are only counted: nothing has to be done about them. */
    private boolean isCounted() {
        return rank == Rank.REMARK;
    }

    private List<Own> some(int room) {
        int spare = rank == Rank.STYLE ? Math.min(room, MOST_STYLE_LINES) : room;
        int most = rank == Rank.STYLE ? MOST_STYLE_PER_ARTICLE : MOST_PER_ARTICLE;
        List<Own> some = new ArrayList<>();
        for (Own own : byArticle) {
            spare -= screen.rowsOf(Cells.clean(own.article.path()));
            if (spare <= 0) {
                break;
            }
            some.add(own.first(Math.min(most, spare)));
            spare -= some.get(some.size() - 1).findings.size();
        }
        return some;
    }

    private List<String> table(List<Own> findings, boolean cut) {
        List<Row> rows = findings.stream().flatMap(own -> own.rows().stream()).toList();
        int placeWidth = Row.placeWidth(rows);
        int ruleWidth = Row.ruleWidth(rows, screen.width());
        List<String> lines = new ArrayList<>();
        for (Own own : findings) {
            lines.add(screen.ink().bold(Cells.clean(own.article.path())));
            own.rows().forEach(row -> lines.addAll(row.lines(placeWidth, ruleWidth, screen.width(), cut)));
        }
        return lines;
    }

    private String heading() {
        return rank.coloured(screen.ink(), rank.title()) + String.format(Locale.ROOT, ": %,d in %s", all(byArticle).size(),
                Counted.of(byArticle.size(), "article"));
    }

    private String more(int shown) {
        List<Judgement> all = all(byArticle);
        return (shown == 0 ? "  all: " : String.format(Locale.ROOT, "  %,d more: ", all.size() - shown))
                + rank.command(command, command.paths(), all);
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(screen::rowsOf).sum();
    }

    private static List<Judgement> all(List<Own> findings) {
        return findings.stream().flatMap(own -> own.findings.stream()).toList();
    }
}
