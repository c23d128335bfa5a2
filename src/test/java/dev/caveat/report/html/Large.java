package dev.caveat.report.html;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Draft;
import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** Reports as large as one has to expect: five thousand small articles, or one endless paragraph. */
public final class Large {
    private static final List<String> PIECES = List.of("disclaimer", "red-flags", "registration-line", "sources", "authorship", "dates");

    private Large() {}

    /** Its first page. */
    public static String index() {
        Report report = Sample.of(IntStream.range(0, 5_000).mapToObj(Large::article).toArray(ArticleReport[]::new));
        return new HtmlReporter().pages(report).limit(1).findFirst().orElseThrow().text();
    }

    /** Of one article, whose only paragraph is all evidence, all one finding and, where it first says “the cure”, another. */
    public static Report paragraph(String paragraph) {
        Document document = Draft.of("long.md", Format.MARKDOWN, "# Backs\n" + paragraph + "\n");
        Span all = new Span("# Backs\n".length(), document.text().length() - 1);
        Requirement piece = new Requirement("disclaimer", Requirement.Status.SATISFIED, "", List.of(new Evidence("not-advice", all)), List.of());
        return Sample.of(Drawn.article(document, List.of(piece),
                Sample.open(Sample.CURE, "A cure.", Draft.at(document, "the cure", 0), ""), Sample.open(Sample.CURE, "All.", all, "")));
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
