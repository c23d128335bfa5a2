package dev.caveat.report.github;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Headline;
import dev.caveat.report.MarkdownText;
import dev.caveat.report.Place;
import dev.caveat.report.PlainText;
import dev.caveat.report.Report;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person sees of a GitHub Actions step: verdict, table article × requirement, the gravest findings, as Markdown. */
public final class StepSummary {
    /** GitHub refuses a step's summary that is larger, in UTF-8 bytes. */
    public static final int LIMIT = 1_048_576;

    private static final int ROWS = 500;
    private static final int FINDINGS = 50;
    /** For the words that say how much is left out. */
    private static final int RESERVE = 1_000;
    private static final int CELL = 300;

    private StepSummary() {}

    /** @param room UTF-8 bytes that may be used; where it does not suffice, rows are left out and counted */
    public static String render(Report report, int room) {
        Sheet sheet = new Sheet(room - RESERVE);
        Headline headline = Headline.of(report);
        sheet.add("## Caveat: " + MarkdownText.of(headline.title()) + "\n\n" + MarkdownText.of(headline.reason()) + "\n\n");
        table(report, sheet);
        problems(report, sheet);
        findings(report, sheet);
        return sheet.text();
    }

    private static void table(Report report, Sheet sheet) {
        List<String> requirements = report.articles().stream().flatMap(article -> article.requirements().stream())
                .map(Requirement::id).distinct().toList();
        List<String> titles = new ArrayList<>(List.of("Article", "Verdict"));
        requirements.forEach(id -> titles.add(MarkdownText.of(id.replace('-', ' '))));
        String head = row(titles) + row(titles.stream().map(title -> "---").toList());
        Stream<ArticleReport> worstFirst = report.articles().stream()
                .sorted(Comparator.comparing(ArticleReport::verdict).thenComparing(Comparator.naturalOrder()));
        sheet.add(head, worstFirst.map(article -> row(article, requirements)).iterator(), report.articles().size(), ROWS, "article");
    }

    private static String row(ArticleReport article, List<String> requirements) {
        List<String> cells = new ArrayList<>(List.of(cell(article.path()), cell(article.verdict().words())));
        for (String id : requirements) {
            Optional<Requirement> requirement = article.requirements().stream().filter(each -> each.id().equals(id)).findFirst();
            cells.add(requirement.map(StepSummary::words).orElse(""));
        }
        return row(cells);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String words(Requirement requirement) {
        return switch (requirement.status()) {
            case SATISFIED -> "✓ met";
            case INCOMPLETE -> "◐ partial";
            case MISSING -> "✗ missing";
            case NOT_APPLICABLE -> "n.a.";
        };
    }

    private static void problems(Report report, Sheet sheet) {
        List<Problem> problems = report.articles().stream().flatMap(article -> article.problems().stream()).toList();
        sheet.add("\n### Not checked\n\n", problems.stream()
                .map(problem -> "- " + cell(problem.path()) + ": " + cell(problem.message()) + "\n").iterator(), problems.size(), FINDINGS,
                "problem");
    }

    private static void findings(Report report, Sheet sheet) {
        Stream<String> lines = Stream.of(Severity.ERROR, Severity.WARNING).flatMap(severity -> report.articles().stream()
                .filter(article -> article.open(severity) > 0).flatMap(article -> article.judgements().stream()
                        .filter(judgement -> judgement.isOpen() && judgement.severity() == severity)
                        .map(judgement -> line(judgement, article.document().orElseThrow()))));
        sheet.add("\n### Open errors and warnings\n\n", lines.iterator(), report.summary().errors() + report.summary().warnings(), FINDINGS,
                "finding");
    }

    private static String line(Judgement judgement, Document document) {
        String place = document.path() + ", " + Place.of(document, judgement.finding().span()).words();
        return "- **" + judgement.severity().id() + "** " + cell(place) + ": " + cell(judgement.finding().message())
                + " (" + cell(judgement.finding().rule().id().toString()) + ")\n";
    }

    private static String cell(String text) {
        return MarkdownText.of(PlainText.limited(PlainText.oneLine(text), CELL));
    }

    /** A text that never grows over its room. */
    private static final class Sheet {
        private final StringBuilder text = new StringBuilder();
        private int room;

        Sheet(int room) {
            this.room = room;
        }

        String text() {
            return text.toString();
        }

        boolean add(String part) {
            int bytes = part.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                return false;
            }
            room -= bytes;
            text.append(part);
            return true;
        }

        /** A part of many lines: as many as there may be and is room for; then how many more there are. */
        void add(String head, Iterator<String> lines, int count, int most, String noun) {
            if (count == 0 || !add(head)) {
                return;
            }
            int shown = 0;
            while (shown < Math.min(most, count) && add(lines.next())) {
                shown++;
            }
            if (shown < count) {
                text.append("\nand ").append(Counted.of(count - shown, noun)).append(" more; all are in the report.\n");
            }
        }
    }
}
