package dev.caveat.report.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.JsonParts;
import dev.caveat.report.JsonText;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of rules as JSON: {@code rules}, each with what each ruleset says, and {@code staleProvisions}. */
public final class RuleTableJson {
    private RuleTableJson() {}

    public static String render(RuleTable table) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeStringField("asOf", table.asOf().toString());
            json.writeArrayFieldStart("rulesets");
            for (Ruleset ruleset : table.rulesets()) {
                ruleset(json, ruleset);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rules");
            for (RuleTable.Row row : table.rows()) {
                row(json, row, table.asOf());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("staleProvisions");
            for (Map.Entry<Provision, List<String>> stale : table.stale().entrySet()) {
                json.writeStartObject();
                provision(json, stale.getKey(), table.asOf());
                JsonParts.strings(json, "rules", stale.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void ruleset(JsonGenerator json, Ruleset ruleset) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", ruleset.id());
        json.writeStringField("title", ruleset.title());
        json.writeStringField("version", ruleset.version());
        json.writeStringField("digest", ruleset.digest());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, RuleTable.Row row, LocalDate asOf) throws IOException {
        RuleInfo rule = row.first().rule();
        json.writeStartObject();
        json.writeStringField("id", row.id().toString());
        json.writeStringField("summary", rule.summary());
        json.writeStringField("why", rule.why());
        json.writeStringField("advice", rule.advice());
        json.writeArrayFieldStart("rulesets");
        for (Map.Entry<String, RuleEntry> each : row.entries().entrySet()) {
            RuleEntry entry = each.getValue();
            json.writeStartObject();
            json.writeStringField("id", each.getKey());
            json.writeStringField("severity", entry.rule().severity().id());
            json.writeStringField("standing", entry.standing().id());
            json.writeStringField("file", entry.at().file());
            json.writeNumberField("line", entry.at().line());
            json.writeArrayFieldStart("provisions");
            for (Provision provision : entry.cited()) {
                json.writeStartObject();
                provision(json, provision, asOf);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonParts.strings(json, "flagged", rule.flagged());
        JsonParts.strings(json, "allowed", rule.allowed());
        json.writeEndObject();
    }

    private static void provision(JsonGenerator json, Provision provision, LocalDate asOf) throws IOException {
        json.writeStringField("id", provision.id());
        json.writeStringField("title", provision.title());
        json.writeStringField("clause", provision.clause());
        json.writeStringField("edition", provision.edition());
        json.writeStringField("url", provision.url());
        json.writeStringField("basis", provision.basis().id());
        json.writeStringField("verified", provision.verified().orElse(""));
        json.writeStringField("readOn", provision.readOn().toString());
        date(json, "reviewBy", provision.reviewBy());
        date(json, "from", provision.from());
        date(json, "until", provision.until());
        json.writeBooleanField("inForce", provision.inForceOn(asOf));
        json.writeBooleanField("stale", provision.isStale(asOf));
    }

    private static void date(JsonGenerator json, String field, Optional<LocalDate> day) throws IOException {
        json.writeStringField(field, day.map(LocalDate::toString).orElse(null));
    }
}
