package dev.caveat.report.verify;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.ChangeKind;
import dev.caveat.report.JsonParts;
import dev.caveat.report.JsonText;
import dev.caveat.report.Verdict;
import dev.caveat.report.compare.ArticleChange;
import dev.caveat.report.compare.Change;
import dev.caveat.report.compare.Difference;
import java.io.IOException;

/** A verification as JSON, in the shape of {@code verification.schema.json}. */
public final class VerificationJson {
    private static final int SCHEMA_VERSION = 1;

    private VerificationJson() {}

    public static String render(Verification verification) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("report", verification.report());
            json.writeNumberField("exitCode", verification.exitCode().code());
            json.writeBooleanField("sameInputs", verification.inputs().isEmpty());
            json.writeBooleanField("replayed", verification.obstacle().isEmpty());
            json.writeBooleanField("sameOutcome", verification.isSameOutcome());
            json.writeStringField("obstacle", verification.obstacle().orElse(null));
            json.writeArrayFieldStart("inputs");
            for (InputDifference input : verification.inputs()) {
                input(json, input);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("findings");
            json.writeNumberField("recorded", verification.recorded());
            json.writeNumberField("replayed", verification.replayed());
            for (ChangeKind kind : ChangeKind.values()) {
                json.writeNumberField(kind == ChangeKind.SET_ASIDE ? "setAside" : kind.id(), verification.count(kind));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("articles");
            if (verification.comparison().isPresent()) {
                for (ArticleChange article : verification.comparison().get().changed()) {
                    article(json, article);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("fields");
            for (Difference field : verification.fields()) {
                json.writeStartObject();
                json.writeStringField("field", field.what());
                json.writeStringField("before", field.before());
                json.writeStringField("after", field.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void input(JsonGenerator json, InputDifference input) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", input.kind().id());
        json.writeStringField("what", input.what());
        json.writeStringField("before", input.before().isEmpty() ? null : input.before());
        json.writeStringField("after", input.after().isEmpty() ? null : input.after());
        json.writeEndObject();
    }

    private static void article(JsonGenerator json, ArticleChange article) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeStringField("before", article.before().map(Verdict::id).orElse(null));
        json.writeStringField("after", article.after().map(Verdict::id).orElse(null));
        JsonParts.requirements(json, article.requirements());
        json.writeArrayFieldStart("findings");
        for (Change change : article.changes()) {
            json.writeStartObject();
            json.writeStringField("change", change.kind().id());
            json.writeStringField("rule", change.finding().rule());
            JsonParts.spelled(json, "before", change.before());
            JsonParts.spelled(json, "after", change.after());
            json.writeNumberField("line", change.finding().line());
            json.writeNumberField("column", change.finding().column());
            json.writeStringField("quote", change.finding().quote());
            json.writeStringField("fingerprint", change.finding().fingerprint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
