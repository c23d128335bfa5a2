package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The open findings of one rank over many articles: a table of as many as there is room for, and how to see the others. */
final class Section {
    /** Where not all fit, many articles with a little of each say more than one in full. */
    private static final int MOST_PER_ARTICLE = 3;
    private static final int MOST_STYLE_PER_ARTICLE = 2;
    private static final int MOST_STYLE_LINES = 8;

    private final Rank rank;
    private final Screen screen;
    private final Command command;
    private final Map<ArticleReport, List<Judgement>> byArticle = new LinkedHashMap<>();

    Section(Rank rank, List<ArticleReport> articles, Screen screen, Command command) {
        this.rank = rank;
        this.screen = screen;
        this.command = command;
        for (ArticleReport article : articles) {
            List<Judgement> own = article.judgements().stream().filter(each -> each.isOpen() && Rank.of(each) == rank).toList();
            if (!own.isEmpty()) {
                byArticle.put(article, own);
            }
        }
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
        List<String> table = table(byArticle, true);
        if (!isCounted() && rows(table) < room && (rank != Rank.STYLE || table.size() <= MOST_STYLE_LINES)) {
            lines.addAll(table);
            return lines;
        }
        lines.set(0, Tally.of(all(byArticle)).after(heading(), screen.width()));
        Map<ArticleReport, List<Judgement>> some = isCounted() ? Map.of() : some(room - 1 - screen.rowsOf(more(0)));
        lines.addAll(table(some, true));
        lines.add(more(all(some).size()));
        return lines;
    }

    /** Whether remarks are only counted: nothing has to be done about them. */
    private boolean isCounted() {
        return rank == Rank.REMARK;
    }

    private Map<ArticleReport, List<Judgement>> some(int room) {
        int spare = rank == Rank.STYLE ? Math.min(room, MOST_STYLE_LINES) : room;
        int most = rank == Rank.STYLE ? MOST_STYLE_PER_ARTICLE : MOST_PER_ARTICLE;
        Map<ArticleReport, List<Judgement>> some = new LinkedHashMap<>();
        for (Map.Entry<ArticleReport, List<Judgement>> each : byArticle.entrySet()) {
            spare -= screen.rowsOf(Cells.clean(each.getKey().path()));
            if (spare <= 0) {
                break;
            }
            List<Judgement> first = each.getValue().subList(0, Math.min(each.getValue().size(), Math.min(most, spare)));
            some.put(each.getKey(), first);
            spare -= first.size();
        }
        return some;
    }

    private List<String> table(Map<ArticleReport, List<Judgement>> findings, boolean cut) {
        Map<ArticleReport, List<Row>> tables = new LinkedHashMap<>();
        findings.forEach((article, own) -> tables.put(article,
                own.stream().map(each -> Row.of(each, article.document().orElseThrow())).toList()));
        List<Row> rows = tables.values().stream().flatMap(List::stream).toList();
        int placeWidth = Row.placeWidth(rows);
        int ruleWidth = Row.ruleWidth(rows, screen.width());
        List<String> lines = new ArrayList<>();
        tables.forEach((article, own) -> {
            lines.add(screen.ink().bold(Cells.clean(article.path())));
            own.forEach(row -> lines.addAll(row.lines(placeWidth, ruleWidth, screen.width(), cut)));
        });
        return lines;
    }

    private String heading() {
        return rank.coloured(screen.ink(), rank.title()) + String.format(Locale.ROOT, ": %,d in %s", all(byArticle).size(),
                Counted.of(byArticle.size(), "article"));
    }

    private String more(int shown) {
        List<Judgement> all = all(byArticle);
        return String.format(Locale.ROOT, shown == 0 ? "  all %,d: " : "  %,d more: ", all.size() - shown)
                + rank.command(command, command.paths(), all);
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(screen::rowsOf).sum();
    }

    private static List<Judgement> all(Map<ArticleReport, List<Judgement>> findings) {
        return findings.values().stream().flatMap(List::stream).toList();
    }
}
