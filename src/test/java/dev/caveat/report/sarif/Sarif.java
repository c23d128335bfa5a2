package dev.caveat.report.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A SARIF file read back, held against the official schema and against what the standard asks beyond it. */
public record Sarif(JsonNode log) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    public static Sarif read(String text) {
        try {
            return new Sarif(JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode run() {
        return log.at("/runs/0");
    }

    List<JsonNode> results() {
        return list(run().get("results"));
    }

    /** Those of one kind. */
    List<JsonNode> results(String kind) {
        return results().stream().filter(result -> result.get("kind").asText().equals(kind)).toList();
    }

    List<JsonNode> rules() {
        return list(run().at("/tool/driver/rules"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** What the official schema finds wrong. */
    public List<String> schemaErrors() {
        return SCHEMA.validate(log, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }

    private static Schema schema() {
        try (InputStream in = Sarif.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the standard's text finds wrong that no schema can say, by its section. */
    public List<String> standardErrors() {
        List<String> wrong = new ArrayList<>();
        List<JsonNode> results = results();
        allOrNone(results, "suppressions", "3.27.23", wrong);
        allOrNone(results, "baselineState", "3.27.24", wrong);
        for (JsonNode result : results) {
            boolean fail = result.get("kind").asText().equals("fail");
            expect(fail != result.get("level").asText().equals("none"), "3.27.10 level of " + result, wrong);
            JsonNode rule = rules().get(result.get("ruleIndex").asInt());
            expect(rule.get("id").equals(result.get("ruleId")), "3.27.6 index of " + result.get("ruleId"), wrong);
            expect(list(result.get("locations")).size() == 1, "3.27.12 locations of " + result.get("ruleId"), wrong);
        }
        JsonNode invocation = run().at("/invocations/0");
        boolean failed = list(invocation.get("toolExecutionNotifications")).stream().anyMatch(each -> each.get("level").asText().equals("error"));
        expect(failed != invocation.get("executionSuccessful").asBoolean(), "3.20.21 success", wrong);
        walk(log, "", wrong);
        return wrong;
    }

    private void walk(JsonNode node, String at, List<String> wrong) {
        if (node.has("uri") && node.get("uri").isTextual()) {
            uri(node, at, wrong);
        }
        if (node.has("index") && node.has("toolComponent")) {
            JsonNode target = run().at("/taxonomies/" + node.at("/toolComponent/index").asInt() + "/taxa/" + node.get("index").asInt());
            expect(target.get("id").equals(node.get("id")), "3.52.5 " + at, wrong);
        }
        if ((at.endsWith("/message") || at.endsWith("Description") || at.endsWith("/help")) && node.has("text")) {
            String bare = node.get("text").asText().replace("{{", "").replace("}}", "");
            expect(!bare.contains("{") && !bare.contains("}"), "3.11.5 brace in " + at + " " + bare, wrong);
            expect(!bare.contains("]("), "3.11.6 link in " + at, wrong);
            expect(!node.path("markdown").asText().contains("<img"), "3.11.4.2 HTML in " + at, wrong);
        }
        node.properties().forEach(property -> walk(property.getValue(), at + "/" + property.getKey(), wrong));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i, wrong);
            }
        }
    }

    private void uri(JsonNode location, String at, List<String> wrong) {
        String text = location.get("uri").asText();
        expect(text.matches("[A-Za-z0-9._~/%:-]+"), "RFC 3986: " + text, wrong);
        URI uri = URI.create(text);
        expect(uri.isAbsolute() != location.has("uriBaseId"), "3.4.4 base of " + text, wrong);
        expect(!text.startsWith("/") && !text.contains("//") || uri.isAbsolute(), "3.4.3 " + text, wrong);
        if (location.has("index")) {
            JsonNode other = run().at("/artifacts/" + location.get("index").asInt() + "/location/uri");
            expect(other.asText().equals(text), "3.4.5 index at " + at, wrong);
        }
    }

    private static void allOrNone(List<JsonNode> results, String field, String section, List<String> wrong) {
        long with = results.stream().filter(result -> result.has(field)).count();
        expect(with == 0 || with == results.size(), section + " " + field + " on " + with + " of " + results.size(), wrong);
    }

    private static void expect(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
