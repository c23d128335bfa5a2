package dev.caveat.report.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.JsonParts;
import dev.caveat.report.JsonText;
import dev.caveat.ruleset.Ruleset;
import java.io.IOException;

/** The effect of a change of rulesets as JSON. */
public final class ImpactJson {
    private ImpactJson() {}

    public static String render(Ruleset before, Ruleset after, Impact impact) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeFieldName("before");
            RuleTableJson.ruleset(json, before);
            json.writeFieldName("after");
            RuleTableJson.ruleset(json, after);
            json.writeNumberField("articles", impact.articles());
            json.writeNumberField("flipped", impact.flipped().size());
            json.writeArrayFieldStart("changed");
            for (Impact.Article article : impact.changed()) {
                article(json, article);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void article(JsonGenerator json, Impact.Article article) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeStringField("before", article.before().id());
        json.writeStringField("after", article.after().id());
        JsonParts.requirements(json, article.requirements());
        json.writeArrayFieldStart("findings");
        for (Impact.Change change : article.changes()) {
            json.writeStartObject();
            json.writeStringField("change", change.kind().id());
            json.writeStringField("rule", change.rule());
            json.writeNumberField("line", change.line());
            json.writeNumberField("column", change.column());
            json.writeStringField("quote", change.quote());
            JsonParts.spelled(json, "before", change.before());
            JsonParts.spelled(json, "after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
