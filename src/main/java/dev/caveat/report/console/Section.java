package dev.caveat.report.console;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.FindingCount;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Findings of one article.
     *
     * @param most of them that are looked at
     */
    private record Own(ArticleReport article, Rank rank, List<FindingCount> counts, int most) {
        static Own of(ArticleReport article, Rank rank) {
            List<FindingCount> counts = article.counts().stream().filter(each -> each.isOpen() && Rank.of(each) == rank).toList();
            return new Own(article, rank, counts, Section.sum(counts));
        }

        Own first(int some) {
            return new Own(article, rank, counts, Math.min(most, some));
        }

        List<Row> rows() {
            return article.judgements().stream().filter(each -> each.isOpen() && Rank.of(each) == rank).limit(most)
                    .map(each -> Row.of(each, article.document().orElseThrow())).toList();
        }
    }

    Section(Rank rank, List<ArticleReport> articles, Screen screen, Command command) {
        this.rank = rank;
        this.screen = screen;
        this.command = command;
        this.byArticle = articles.stream().map(article -> Own.of(article, rank)).filter(own -> own.most > 0).toList();
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
        int least = byArticle.size() + size(byArticle);
        if (!isCounted() && least < room && (rank != Rank.STYLE || least <= MOST_STYLE_LINES)) {
            List<String> table = table(byArticle, true);
            if (rows(table) < room) {
                lines.addAll(table);
                return lines;
            }
        }
        lines.set(0, Tally.ofMany(counts()).after(heading(), screen.width()));
        List<Own> some = isCounted() ? List.of() : some(room - 1 - screen.rowsOf(more(0)));
        lines.addAll(table(some, true));
        lines.add(more(size(some)));
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
            spare -= some.get(some.size() - 1).most;
        }
        return some;
    }

    private List<String> table(List<Own> findings, boolean cut) {
        // Made twice rather than held.
        int placeWidth = findings.stream().mapToInt(own -> Row.placeWidth(own.rows())).max().orElse(0);
        int ruleWidth = findings.stream().mapToInt(own -> Row.ruleWidth(own.rows(), screen.width())).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Own own : findings) {
            lines.add(screen.ink().bold(Cells.clean(own.article.path())));
            own.rows().forEach(row -> lines.addAll(row.lines(placeWidth, ruleWidth, screen.width(), cut)));
        }
        return lines;
    }

    private String heading() {
        return rank.coloured(screen.ink(), rank.title()) + ": " + Counted.of(size(byArticle)) + " in "
                + Counted.of(byArticle.size(), "article");
    }

    private String more(int shown) {
        return (shown == 0 ? "  all: " : "  " + Counted.of(size(byArticle) - shown) + " more: ")
                + rank.command(command, command.paths(), counts().stream().map(each -> each.rule().id()).toList());
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(screen::rowsOf).sum();
    }

    private List<FindingCount> counts() {
        return byArticle.stream().flatMap(own -> own.counts.stream()).toList();
    }

    private static int size(List<Own> findings) {
        return findings.stream().mapToInt(Own::most).sum();
    }

    private static int sum(List<FindingCount> counts) {
        return counts.stream().mapToInt(FindingCount::findings).sum();
    }
}
