package dev.caveat.report.html;

import dev.caveat.report.Page;
import dev.caveat.report.Report;
import dev.caveat.report.compare.ReportComparison;
import dev.caveat.report.rules.RulesetComparison;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report as pages that open from disk and load nothing: {@code index.html} and {@code articles/….html}. */
public final class HtmlReporter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets list = Assets.of("index");
    private final Assets reading = Assets.of("article");

    /** Each page is made when it is taken, so that a large run never holds all of them. */
    public Stream<Page> pages(Report report) {
        List<String> slugs = Slugs.of(report.articles());
        Stream<Page> articles = IntStream.range(0, slugs.size()).mapToObj(i -> new Page(
                "articles/" + slugs.get(i) + ".html",
                render("article.jte", ArticlePage.of(report, slugs, i), reading)));
        return Stream.concat(Stream.concat(
                Stream.of("index.html").map(name -> new Page(name, render("index.jte", IndexPage.of(report), list))),
                Stream.of("rules.html").map(name -> new Page(name, render("rules.jte", RulesPage.of(report), list)))),
                articles);
    }

    /** A page beside the others that shows articles under several rulesets. */
    public Page page(RulesetComparison comparison) {
        return new Page("comparison.html", render("comparison-page.jte", comparison, list));
    }

    /** What changed between two reports: one page that stands alone. */
    public String page(ReportComparison comparison) {
        return render("report-comparison.jte", comparison, list);
    }

    private String render(String template, Object page, Assets assets) {
        StringOutput out = new StringOutput();
        templates.render(template, Map.of("page", page, "assets", assets), out);
        return Unseen.shown(out.toString());
    }
}
