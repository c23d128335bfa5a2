package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Problem;
import dev.caveat.report.Counted;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import java.io.IOException;

/**
 * How the run went: one that could not check everything did not succeed, and says what it could not check.
 *
 * @param profile decides whether there is a list of what can go wrong to refer to
 */
record InvocationJson(SarifJson out, SarifProfile profile, LocationJson locations) {
    /** @param leftOut findings that the file has no room for */
    void write(Report report, long leftOut) throws IOException {
        JsonGenerator json = out.json();
        ExitCode code = report.exitCode();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", code != ExitCode.INCOMPLETE);
        json.writeNumberField("exitCode", code.code());
        json.writeStringField("exitCodeDescription", code.meaning());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Problem problem : report.articles().stream().flatMap(article -> article.problems().stream()).toList()) {
            problem(problem);
        }
        if (leftOut > 0) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            out.message("message", Counted.of((int) leftOut, "finding") + " more, none graver than those here, had no room in this file.");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void problem(Problem problem) throws IOException {
        JsonGenerator json = out.json();
        json.writeStartObject();
        if (profile == SarifProfile.FULL) {
            json.writeObjectFieldStart("descriptor");
            json.writeStringField("id", Descriptor.problem(problem.kind()));
            json.writeNumberField("index", problem.kind().ordinal());
            json.writeEndObject();
        }
        json.writeStringField("level", "error");
        out.message("message", SarifText.message(problem.message(), problem.kind().id()));
        json.writeArrayFieldStart("locations");
        locations.whole(problem.path());
        json.writeEndArray();
        json.writeEndObject();
    }
}
