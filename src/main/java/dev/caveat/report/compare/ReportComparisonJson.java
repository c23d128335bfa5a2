package dev.caveat.report.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.ChangeKind;
import dev.caveat.report.JsonParts;
import dev.caveat.report.JsonText;
import java.io.IOException;
import java.util.List;

/** A comparison of reports as JSON, in the shape of {@code comparison.schema.json}. */
public final class ReportComparisonJson {
    private static final int SCHEMA_VERSION = 1;

    private ReportComparisonJson() {}

    public static String render(ReportComparison comparison) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            report(json, "before", comparison.before());
            report(json, "after", comparison.after());
            json.writeObjectFieldStart("summary");
            json.writeNumberField("articles", comparison.articles().size());
            json.writeNumberField("flipped", comparison.flipped().size());
            json.writeNumberField("notChecked", comparison.unchecked().size());
            for (ChangeKind kind : ChangeKind.values()) {
                json.writeNumberField(kind == ChangeKind.SET_ASIDE ? "setAside" : kind.id(), comparison.count(kind));
            }
            json.writeEndObject();
            differences(json, "runs", comparison.runs());
            differences(json, "rules", comparison.rules());
            json.writeArrayFieldStart("articles");
            for (ArticleChange article : comparison.articles()) {
                article(json, article);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void report(JsonGenerator json, String field, SavedReport report) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("file", report.name());
        json.writeStringField("caveat", report.caveat());
        json.writeStringField("languageTool", report.languageTool().orElse(null));
        json.writeStringField("asOf", report.asOf());
        JsonParts.rulesets(json, report.rulesets());
        json.writeStringField("configDigest", report.configDigest());
        json.writeEndObject();
    }

    private static void differences(JsonGenerator json, String field, List<Difference> differences) throws IOException {
        json.writeArrayFieldStart(field);
        for (Difference each : differences) {
            json.writeStartObject();
            json.writeStringField("what", each.what());
            text(json, "before", each.before());
            text(json, "after", each.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void article(JsonGenerator json, ArticleChange article) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeStringField("former", article.former().orElse(null));
        json.writeStringField("title", article.title());
        JsonParts.spelled(json, "before", article.before());
        JsonParts.spelled(json, "after", article.after());
        JsonParts.requirements(json, article.requirements());
        json.writeArrayFieldStart("findings");
        for (Change change : article.findings()) {
            change(json, change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Change change) throws IOException {
        SavedFinding finding = change.finding();
        json.writeStartObject();
        json.writeStringField("change", change.kind().id());
        json.writeStringField("rule", finding.rule());
        JsonParts.spelled(json, "before", change.before());
        JsonParts.spelled(json, "after", change.after());
        json.writeStringField("message", finding.message());
        json.writeStringField("quote", finding.quote());
        json.writeStringField("section", finding.section());
        json.writeNumberField("line", finding.line());
        json.writeNumberField("column", finding.column());
        text(json, "setAside", change.settled());
        text(json, "why", change.why());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeStringField(field, text.isEmpty() ? null : text);
    }
}
