package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.FindingCount;
import dev.caveat.report.JsonText;
import dev.caveat.report.NotCounted;
import dev.caveat.report.PlainText;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Run;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Measured;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The report as one SARIF log with one run. */
public final class SarifReporter implements Reporter {
    /** What relative URIs are relative to: the folder the tool ran in, which the file does not name. */
    static final String BASE = "%SRCROOT%";
    /** More results than that, and GitHub refuses the file. */
    static final int RESULTS = 25_000;

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String DIGEST = "sha256:";

    private final SarifProfile profile;
    private final Measured measured;

    /** @param measured how often the rules were right on labelled sentences */
    public SarifReporter(SarifProfile profile, Measured measured) {
        this.profile = profile;
        this.measured = measured;
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        Contents contents = Contents.of(report, profile, measured);
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            run(new SarifJson(json), report, contents);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void run(SarifJson out, Report report, Contents contents) throws IOException {
        JsonGenerator json = out.json();
        LocationJson locations = new LocationJson(out, profile, contents.articleIndex());
        long leftOut = Math.max(0, alerts(report) - room(report));
        DriverJson driver = new DriverJson(out, profile, contents);
        driver.tool(report.tool());
        new InvocationJson(out, profile, locations).write(report, leftOut);
        json.writeStringField("language", "en");
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(BASE);
        out.message("description", "The folder the tool ran in.");
        json.writeEndObject();
        json.writeEndObject();
        if (profile == SarifProfile.FULL) {
            artifacts(out, locations, contents);
        }
        results(out, report, contents, locations, alerts(report) - leftOut);
        json.writeObjectFieldStart("automationDetails");
        out.text("id", automation(report.run()));
        json.writeEndObject();
        if (profile == SarifProfile.FULL) {
            driver.taxonomies();
        }
        out.strings("newlineSequences", List.of("\r\n", "\n", "\r"));
        json.writeStringField("columnKind", "utf16CodeUnits");
        properties(out, report);
    }

    /** How many there are to write: all findings; for GitHub the open ones. */
    private long alerts(Report report) {
        return report.articles().stream().flatMap(article -> article.counts().stream())
                .filter(each -> profile == SarifProfile.FULL || each.isOpen()).mapToLong(FindingCount::findings).sum();
    }

    private long room(Report report) {
        long problems = report.articles().stream().mapToLong(article -> article.problems().size()).sum();
        return profile == SarifProfile.FULL ? Long.MAX_VALUE : Math.max(0, RESULTS - problems);
    }

    private void results(SarifJson out, Report report, Contents contents, LocationJson locations, long most)
            throws IOException {
        boolean baseline = NotCounted.of(report).baselined() > 0;
        ResultJson results = new ResultJson(out, profile, contents, locations, baseline);
        out.json().writeArrayFieldStart("results");
        if (profile == SarifProfile.GITHUB) {
            ProblemJson problems = new ProblemJson(out, locations, results);
            for (Problem problem : report.articles().stream().flatMap(article -> article.problems().stream()).limit(RESULTS).toList()) {
                problems.write(problem);
            }
        }
        alerts(report, results, most);
        if (profile == SarifProfile.FULL) {
            RequirementJson requirements = new RequirementJson(out, locations, results);
            for (ArticleReport article : report.articles()) {
                for (Requirement requirement : article.requirements()) {
                    requirements.write(article, requirement);
                }
            }
        }
        out.json().writeEndArray();
    }

    /** In the report's order; for GitHub the gravest first, as it keeps no more than it likes. */
    private void alerts(Report report, ResultJson results, long most) throws IOException {
        if (profile == SarifProfile.FULL) {
            for (ArticleReport article : report.articles()) {
                for (Alert alert : Alert.of(article)) {
                    results.write(alert);
                }
            }
            return;
        }
        long left = most;
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            for (ArticleReport article : report.articles()) {
                for (Alert alert : left > 0 && article.open(severity) > 0 ? Alert.of(article) : List.<Alert>of()) {
                    if (left > 0 && alert.judgement().isOpen() && alert.judgement().severity() == severity) {
                        results.write(alert);
                        left--;
                    }
                }
            }
        }
    }

    private static void artifacts(SarifJson out, LocationJson locations, Contents contents) throws IOException {
        JsonGenerator json = out.json();
        json.writeArrayFieldStart("artifacts");
        for (ArticleReport article : contents.articles()) {
            json.writeStartObject();
            locations.file("location", article.path());
            out.strings("roles", List.of("analysisTarget"));
            if (article.format().isPresent()) {
                json.writeStringField("mimeType", mimeType(article.format().get()));
            }
            if (article.digest().startsWith(DIGEST)) {
                json.writeObjectFieldStart("hashes");
                json.writeStringField("sha-256", article.digest().substring(DIGEST.length()));
                json.writeEndObject();
            }
            json.writeObjectFieldStart("properties");
            out.text("title", article.title());
            json.writeStringField("verdict", article.verdict().id());
            json.writeNumberField("words", article.words());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String mimeType(Format format) {
        return switch (format) {
            case MARKDOWN -> "text/markdown";
            case HTML -> "text/html";
            case TEXT -> "text/plain";
            case WORD -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
    }

    /** The category, which says what was asked, then the day that was asked about: {@code caveat/ca-bc-physio/2026-11-23}. */
    private static String automation(Run run) {
        String asked = run.rulesets().stream().map(RulesetUsed::id).map(PlainText::oneLine).map(id -> id.replace('/', '-'))
                .collect(Collectors.joining("+"));
        return "caveat/" + (asked.isEmpty() ? "none" : asked) + "/" + run.asOf();
    }

    private static void properties(SarifJson out, Report report) throws IOException {
        JsonGenerator json = out.json();
        Run run = report.run();
        json.writeObjectFieldStart("properties");
        json.writeStringField("asOf", run.asOf().toString());
        json.writeStringField("failOn", run.failOnId());
        json.writeStringField("verdict", report.exitCode().id());
        json.writeArrayFieldStart("rulesets");
        for (RulesetUsed ruleset : run.rulesets()) {
            json.writeStartObject();
            out.text("id", ruleset.id());
            out.text("version", ruleset.version());
            out.text("digest", ruleset.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
        out.text("configDigest", run.configDigest());
        if (report.tool().languageTool().isPresent()) {
            out.text("languageTool", report.tool().languageTool().get());
        }
        json.writeEndObject();
    }
}
