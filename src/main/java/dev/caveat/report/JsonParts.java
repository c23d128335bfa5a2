package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Spelled;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Parts that several of our JSON documents have, written alike in all of them. */
public final class JsonParts {
    private JsonParts() {}

    /** The array {@code requirements} of those that changed. */
    public static void requirements(JsonGenerator json, List<RequirementChange> changes) throws IOException {
        json.writeArrayFieldStart("requirements");
        for (RequirementChange change : changes) {
            json.writeStartObject();
            json.writeStringField("id", change.id());
            json.writeStringField("before", change.before());
            json.writeStringField("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The array {@code rulesets}. */
    public static void rulesets(JsonGenerator json, List<RulesetUsed> rulesets) throws IOException {
        json.writeArrayFieldStart("rulesets");
        for (RulesetUsed ruleset : rulesets) {
            json.writeStartObject();
            json.writeStringField("id", ruleset.id());
            json.writeStringField("version", ruleset.version());
            json.writeStringField("digest", ruleset.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** An array of texts. */
    public static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A severity, verdict or the like; null where there is none. */
    public static void spelled(JsonGenerator json, String field, Optional<? extends Spelled> value) throws IOException {
        json.writeStringField(field, value.map(Spelled::id).orElse(null));
    }
}
