package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An article that was not checked, as a result: GitHub shows results only, and a gate must not pass what it did not check.
 */
record ProblemJson(SarifJson out, LocationJson locations, ResultJson results) {
    void write(Problem problem) throws IOException {
        JsonGenerator json = out.json();
        json.writeStartObject();
        results.rule(Descriptor.NOT_CHECKED);
        json.writeStringField("kind", "fail");
        json.writeStringField("level", "error");
        out.message("message", SarifText.message(problem.message(), problem.kind().id()));
        json.writeArrayFieldStart("locations");
        locations.whole(problem.path());
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", hash(problem) + ":1");
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The file has no lines that could be read: its name and what is wrong with it stay the same. */
    private static String hash(Problem problem) {
        byte[] name = (problem.path() + '\0' + problem.kind().id()).getBytes(StandardCharsets.UTF_8);
        return Long.toHexString(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
    }
}
