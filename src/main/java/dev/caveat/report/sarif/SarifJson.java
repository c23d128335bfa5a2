package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.report.PlainText;
import java.io.IOException;
import java.util.List;

/** The values that SARIF has in many places, written in its shapes. */
record SarifJson(JsonGenerator json) {
    /** A string of somebody's: no half of a surrogate pair reaches the file. */
    void text(String field, String value) throws IOException {
        json.writeStringField(field, PlainText.encodable(value));
    }

    /** A {@code message} or a {@code multiformatMessageString}: both have {@code text}. */
    void message(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        text("text", text);
        json.writeEndObject();
    }

    void message(String field, RuleHelp help) throws IOException {
        json.writeObjectFieldStart(field);
        text("text", help.text());
        text("markdown", help.markdown());
        json.writeEndObject();
    }

    void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(PlainText.encodable(value));
        }
        json.writeEndArray();
    }

    /** Left out where there is nothing. */
    void someStrings(String field, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            strings(field, values);
        }
    }
}
