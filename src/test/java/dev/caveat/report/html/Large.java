package dev.caveat.report.html;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Draft;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** A report of five thousand small articles. */
public final class Large {
    private static final List<String> PIECES = List.of("disclaimer", "red-flags", "registration-line", "sources", "authorship", "dates");

    private Large() {}

    /** Its first page. */
    public static String index() {
        Report report = Sample.of(IntStream.range(0, 5_000).mapToObj(Large::article).toArray(ArticleReport[]::new));
        return new HtmlReporter().pages(report).limit(1).findFirst().orElseThrow().text();
    }

    private static ArticleReport article(int number) {
        Document document = Draft.of("area-" + number % 20 + "/article-" + number + ".md", Format.MARKDOWN,
                "[title] # An article with a title of the usual length, number " + number + "\nit is the cure\n");
        List<Requirement> pieces = PIECES.stream().map(id -> new Requirement(id, Requirement.Status.values()[(number + id.length()) % 4], "",
                List.of(), List.of())).toList();
        return Drawn.article(document, pieces, number % 3 == 0
                ? new Judgement[] {Sample.open(Sample.CURE, "A cure.", Draft.at(document, "the cure", 0), "")} : new Judgement[0]);
    }
}
