package dev.caveat.report.html;

import dev.caveat.cache.Key;
import dev.caveat.cache.KeyDigest;
import dev.caveat.report.ArticleChanges;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Page;
import dev.caveat.report.Report;
import dev.caveat.report.compare.ReportComparison;
import dev.caveat.report.rules.RulesetComparison;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report as pages that open from disk and load nothing: {@code index.html} and {@code articles/….html}. */
public final class HtmlReporter {
    /** The folder of the articles' pages, in which there are no others. */
    public static final String ARTICLES = "articles";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets list = Assets.of("index");
    private final Assets reading = Assets.of("article");

    /** Each page is made when it is taken, so that a large run never holds all of them. */
    public Stream<Page> pages(Report report) {
        List<String> slugs = Slugs.of(report.articles());
        RunFacts run = RunFacts.of(report);
        Key ofRun = KeyDigest.of("page", run).key();
        Stream<Page> articles = IntStream.range(0, slugs.size()).mapToObj(i -> page(report, slugs, i, run, ofRun));
        return Stream.concat(Stream.of(page("index.html", "index.jte", () -> IndexPage.of(report, slugs), list),
                page("rules.html", "rules.jte", () -> RulesPage.of(report), list)), articles);
    }

    /** Of one article. All that the page is made of is in its key. */
    private Page page(Report report, List<String> slugs, int index, RunFacts run, Key ofRun) {
        ArticleReport article = report.articles().get(index);
        List<ArticleChanges> changes = report.changes().flatMap(all -> all.of(article.path())).stream().toList();
        Optional<Neighbour> previous = Neighbour.of(report.articles(), slugs, index - 1);
        Optional<Neighbour> next = Neighbour.of(report.articles(), slugs, index + 1);
        Page page = page(ARTICLES + "/" + slugs.get(index) + ".html", "article.jte",
                () -> ArticlePage.of(run, article, changes, previous, next), reading);
        return new Page(page.path(), page.content(),
                article.key().map(known -> KeyDigest.of(ofRun, known, changes, parts(previous), parts(next)).key()));
    }

    private static List<String> parts(Optional<Neighbour> neighbour) {
        return neighbour.map(other -> List.of(other.href(), other.title())).orElse(List.of());
    }

    /** A page beside the others that shows articles under several rulesets. */
    public Page page(RulesetComparison comparison) {
        return page("comparison.html", "comparison-page.jte", () -> comparison, list);
    }

    /** What changed between two reports: one page that stands alone. */
    public Page page(ReportComparison comparison) {
        return page("comparison.html", "report-comparison.jte", () -> comparison, list);
    }

    private Page page(String path, String template, Supplier<Object> page, Assets assets) {
        return new Page(path, out -> {
            Unseen shown = new Unseen(out);
            try {
                templates.render(template, Map.of("page", page.get(), "assets", assets), new WriterOutput(shown));
                shown.end();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (TemplateException e) {
                // What the disk refuses amid a template comes wrapped in the template's name.
                if (e.getCause() instanceof UncheckedIOException refused) {
                    throw refused.getCause();
                }
                throw e;
            }
        });
    }
}
