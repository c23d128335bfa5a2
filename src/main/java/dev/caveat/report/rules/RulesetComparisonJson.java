package dev.caveat.report.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.JsonParts;
import dev.caveat.report.JsonText;
import java.io.IOException;
import java.util.List;

/** A comparison of rulesets as JSON. */
public final class RulesetComparisonJson {
    private RulesetComparisonJson() {}

    public static String render(RulesetComparison comparison) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            JsonParts.strings(json, "rulesets", comparison.rulesets());
            json.writeArrayFieldStart("articles");
            for (RulesetComparison.Article article : comparison.articles()) {
                article(json, article, comparison.rulesets());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void article(JsonGenerator json, RulesetComparison.Article article, List<String> rulesets) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeObjectFieldStart("verdicts");
        for (int i = 0; i < rulesets.size(); i++) {
            json.writeStringField(rulesets.get(i), article.verdicts().get(i).id());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("differences");
        for (RulesetComparison.Row row : article.rows()) {
            json.writeStartObject();
            json.writeStringField(row.requirement() ? "requirement" : "rule", row.id());
            json.writeObjectFieldStart("says");
            for (int i = 0; i < rulesets.size(); i++) {
                json.writeStringField(rulesets.get(i), row.cells().get(i));
            }
            json.writeEndObject();
            JsonParts.strings(json, "strictest", row.strictest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("toSatisfyAll");
        for (RulesetComparison.Piece piece : article.pieces()) {
            json.writeStartObject();
            json.writeStringField("requirement", piece.requirement());
            JsonParts.strings(json, "elements", piece.elements());
            json.writeArrayFieldStart("wordings");
            for (RulesetComparison.Wording wording : piece.wordings()) {
                json.writeStartObject();
                json.writeStringField("text", wording.text());
                JsonParts.strings(json, "rulesets", wording.rulesets());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
