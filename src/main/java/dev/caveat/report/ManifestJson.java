package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The part of the JSON report that tells what went in. */
record ManifestJson(JsonGenerator json) {
    void write(Manifest manifest) throws IOException {
        json.writeStartObject();
        json.writeStringField("engine", manifest.engine().orElse(null));
        options(manifest.options());
        json.writeArrayFieldStart("files");
        for (Manifest.InputFile file : manifest.files()) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("role", file.role());
            json.writeStringField("digest", file.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("digest", manifest.digest());
        json.writeEndObject();
    }

    private void options(RunOptions options) throws IOException {
        json.writeObjectFieldStart("options");
        JsonParts.strings(json, "paths", options.paths());
        json.writeStringField("standardInput", options.standardInput().orElse(null));
        JsonParts.strings(json, "rulesets", options.rulesets());
        json.writeStringField("configuration", options.configuration().orElse(null));
        json.writeStringField("failOn", options.failOn().orElse(null));
        JsonParts.strings(json, "only", options.only());
        JsonParts.strings(json, "skip", options.skip());
        json.writeBooleanField("grammar", options.grammar());
        json.writeStringField("waivers", options.waivers().orElse(null));
        json.writeStringField("baseline", options.baseline().orElse(null));
        json.writeStringField("changedSince", options.changedSince().orElse(null));
        json.writeBooleanField("changedLines", options.changedLines());
        json.writeEndObject();
    }
}
