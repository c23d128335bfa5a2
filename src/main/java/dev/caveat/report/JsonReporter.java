package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;

/** The report as JSON, in the shape of {@code report.schema.json}: fixed order of fields, {@code \n} line ends. */
public final class JsonReporter implements Reporter {
    private static final int SCHEMA_VERSION = 1;

    @Override
    public void write(Report report, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            tool(json, report.tool());
            run(json, report);
            summary(json, report.summary(), NotCounted.of(report));
            json.writeArrayFieldStart("articles");
            JsonArticles.write(report, json, out);
            json.writeEndArray();
            json.writeArrayFieldStart("rules");
            for (RuleInfo rule : report.rules()) {
                rule(json, rule);
            }
            json.writeEndArray();
            json.writeFieldName("manifest");
            if (report.manifest().isPresent()) {
                new ManifestJson(json).write(report.manifest().get());
            } else {
                json.writeNull();
            }
            json.writeFieldName("changes");
            if (report.changes().isPresent()) {
                new ChangesJson(json).write(report.changes().get());
            } else {
                json.writeNull();
            }
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json, Tool tool) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", tool.name());
        json.writeStringField("version", tool.version());
        json.writeStringField("languageTool", tool.languageTool().orElse(null));
        json.writeEndObject();
    }

    private static void run(JsonGenerator json, Report report) throws IOException {
        Run run = report.run();
        json.writeObjectFieldStart("run");
        json.writeStringField("asOf", run.asOf().toString());
        json.writeStringField("failOn", run.failOnId());
        json.writeStringField("verdict", report.exitCode().id());
        json.writeNumberField("exitCode", report.exitCode().code());
        JsonParts.rulesets(json, run.rulesets());
        json.writeStringField("configDigest", run.configDigest());
        json.writeFieldName("changedSince");
        if (run.changedSince().isPresent()) {
            changedSince(json, run.changedSince().get(), report);
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private static void changedSince(JsonGenerator json, ChangedSince changed, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("ref", changed.since().ref());
        json.writeStringField("commit", changed.since().commit().orElse(null));
        json.writeStringField("mergeBase", changed.since().mergeBase().orElse(null));
        json.writeStringField("articles", changed.everything().isPresent() ? "all" : "changed");
        json.writeStringField("reason", changed.everything().orElse(null));
        json.writeNumberField("unchanged", changed.unchanged());
        json.writeStringField("lines", changed.linesOnly() ? "changed" : "all");
        json.writeObjectFieldStart("untouched");
        json.writeNumberField("errors", report.untouched(Severity.ERROR));
        json.writeNumberField("warnings", report.untouched(Severity.WARNING));
        json.writeNumberField("infos", report.untouched(Severity.INFO));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Summary summary, NotCounted settled) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("articles", summary.articles());
        json.writeNumberField("blocked", summary.blocked());
        json.writeNumberField("needsReview", summary.needsReview());
        json.writeNumberField("clear", summary.clear());
        json.writeNumberField("notChecked", summary.notChecked());
        json.writeNumberField("errors", summary.errors());
        json.writeNumberField("warnings", summary.warnings());
        json.writeNumberField("infos", summary.infos());
        json.writeNumberField("suppressed", settled.suppressed());
        json.writeNumberField("waived", settled.waived());
        json.writeNumberField("baselined", settled.baselined());
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, RuleInfo rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id().toString());
        json.writeStringField("severity", rule.severity().id());
        json.writeStringField("summary", rule.summary());
        json.writeArrayFieldStart("provisions");
        for (Provision provision : rule.provisions()) {
            json.writeStartObject();
            json.writeStringField("id", provision.id());
            json.writeStringField("clause", provision.clause());
            json.writeStringField("edition", provision.edition());
            json.writeStringField("url", provision.url());
            json.writeStringField("basis", provision.basis().id());
            date(json, "from", provision.from());
            date(json, "until", provision.until());
            json.writeStringField("readOn", provision.readOn().toString());
            date(json, "reviewBy", provision.reviewBy());
            json.writeStringField("verified", provision.verified().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, String field, Optional<LocalDate> day) throws IOException {
        json.writeStringField(field, day.map(LocalDate::toString).orElse(null));
    }
}
