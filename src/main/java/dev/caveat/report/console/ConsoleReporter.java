package dev.caveat.report.console;

import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Headline;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report for a writer at a terminal: a few articles in full, many on one screen.
 *
 * @param written where the other reports are
 * @param unwritten those that could not be written
 */
public record ConsoleReporter(Screen screen, Command command, List<String> written, List<Problem> unwritten)
        implements Reporter {
    /** Up to so many articles that are not clear, each is shown in full. */
    private static final int FEW = 3;

    public ConsoleReporter {
        written = List.copyOf(written);
        unwritten = List.copyOf(unwritten);
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        writeFindings(report, out);
        writeSummary(report, out);
    }

    /** What was found, which need not wait for the other reports: how many lines {@link #writeSummary} will take is all it asks of them. */
    public void writeFindings(Report report, Writer out) throws IOException {
        List<String> lines = new ArrayList<>(headline(report));
        // The line below the last holds the shell's prompt.
        int room = screen.rows() - 1 - rows(lines) - rows(summary(report));
        lines.addAll(isFull(report) ? full(report) : new Overview(screen, command).lines(report, room));
        write(lines, out);
    }

    /** What comes of it, and where the other reports are. */
    public void writeSummary(Report report, Writer out) throws IOException {
        write(summary(report), out);
    }

    private List<String> summary(Report report) {
        return new ConsoleSummary(screen, command, written, unwritten).lines(report, isFull(report));
    }

    private static boolean isFull(Report report) {
        return report.articles().stream().filter(article -> article.verdict() != Verdict.CLEAR).count() <= FEW;
    }

    private static void write(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    private List<String> headline(Report report) {
        Headline headline = Headline.of(report);
        String verdict = headline.title();
        List<String> lines = new ArrayList<>(Lines.wrap(verdict + ": " + headline.reason(), screen.width()));
        lines.set(0, screen.ink().of(headline.verdict(), verdict) + lines.get(0).substring(verdict.length()));
        return lines;
    }

    /** What was not checked first; of many articles those that are clear are only counted. */
    private List<String> full(Report report) {
        List<String> lines = new ArrayList<>();
        ConsoleArticle full = new ConsoleArticle(screen, command, report.run());
        boolean few = report.articles().size() <= FEW;
        List<ArticleReport> shown = report.articles().stream().filter(article -> few || article.verdict() != Verdict.CLEAR)
                .sorted(Comparator.comparing(article -> article.verdict() != Verdict.NOT_CHECKED)).toList();
        for (ArticleReport article : shown) {
            lines.add("");
            lines.addAll(full.lines(article));
        }
        int clear = report.articles().size() - shown.size();
        if (clear > 0) {
            int remarks = report.articles().stream().filter(article -> article.verdict() == Verdict.CLEAR)
                    .mapToInt(article -> article.open(Severity.INFO)).sum();
            lines.add("");
            lines.add(Counted.of(clear, "clear article") + " not listed" + (remarks == 0 ? "."
                    : "; " + Counted.of(remarks, "remark") + ": " + command.quiet(Severity.INFO, command.paths())));
        }
        return lines;
    }

    private int rows(List<String> lines) {
        return lines.stream().mapToInt(screen::rowsOf).sum();
    }
}
