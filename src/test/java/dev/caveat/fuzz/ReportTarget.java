package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.JsonReporter;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.Run;
import dev.caveat.report.Tool;
import dev.caveat.report.checkstyle.CheckstyleReporter;
import dev.caveat.report.compare.SavedReportReader;
import dev.caveat.report.console.QuietReporter;
import dev.caveat.report.csv.CsvReporter;
import dev.caveat.report.github.GithubReporter;
import dev.caveat.report.gitlab.GitLabReporter;
import dev.caveat.report.html.HtmlReporter;
import dev.caveat.report.junit.JUnitReporter;
import dev.caveat.report.reviewdog.ReviewdogReporter;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An article in every report: each renders, and what is for a program can be read by one. */
record ReportTarget() implements Target {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<byte[]> samples() {
        return Samples.articles(".md");
    }

    @Override
    public void run(byte[] input) {
        for (Source source : SourceFinder.decode("a.md", input).sources()) {
            if (Parser.parse(source, ArticleTarget.PATIENCE) instanceof Parsed.Read read) {
                check(Rules.linter().lint(source, read.document()));
            }
        }
    }

    static void check(DocumentResult result) {
        ArticleReport article = ArticleReport.of(result, new Policy(List.of()).judge(result.findings()));
        Report report = Report.of(new Tool("caveat", "0", Optional.empty()), new Run(Rules.DAY, Optional.of(Severity.ERROR), List.of(),
                "sha256:0"), List.of(article), List.of(), Rules.SHIPPED.stream().flatMap(Ruleset::rules).toList());
        for (Reporter reporter : List.of(new QuietReporter(), new GithubReporter(), new ReviewdogReporter(), new CsvReporter())) {
            assertTrue(reporter.render(report) != null);
        }
        new HtmlReporter().pages(report).forEach(page -> assertTrue(page.text().contains("Content-Security-Policy")));
        for (Reporter reporter : List.of(new CheckstyleReporter(), new JUnitReporter())) {
            readXml(reporter.render(report));
        }
        read(new GitLabReporter().render(report).getBytes(StandardCharsets.UTF_8));
        checkJson(report, result);
    }

    private static void checkJson(Report report, DocumentResult result) {
        byte[] json = new JsonReporter().render(report).getBytes(StandardCharsets.UTF_8);
        JsonNode article = read(json).get("articles").get(0);
        assertEquals(result.findings().size(), article.get("findings").size());
        for (int i = 0; i < result.findings().size() && result.document().isPresent(); i++) {
            JsonNode finding = article.get("findings").get(i);
            Document document = result.document().get();
            String quote = document.text().substring(finding.at("/start/offset").asInt(), finding.at("/end/offset").asInt());
            assertEquals(asWritten(quote), finding.get("quote").asText());
            assertEquals(asWritten(result.findings().get(i).message()), finding.get("message").asText());
        }
        List<String> mistakes = new ArrayList<>();
        SavedReportReader.read("r.json", json, mistakes);
        assertEquals(List.of(), mistakes);
    }

    /** UTF-8 has no half of a surrogate pair. */
    private static String asWritten(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readXml(String xml) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader(new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }
}
