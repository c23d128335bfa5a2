package dev.caveat.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON as a reader of ours sees it: the bytes of the file, held against a schema. */
public final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Json() {}

    public static JsonNode read(String text) {
        try {
            return JSON.readTree(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + e.getMessage() + "\n" + text, e);
        }
    }

    /**
     * What a schema has against it.
     *
     * @param schema a resource beside the reporters or their tests
     */
    public static List<String> complaints(JsonNode tree, String schema) {
        try (InputStream in = Report.class.getResourceAsStream(schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in).validate(tree).stream()
                    .map(Error::toString).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
