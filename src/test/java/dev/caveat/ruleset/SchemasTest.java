package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published schemas are those of the records, and every shipped file is valid against its own. After a wanted change
 * of a record: {@code mvn test -Dtest=SchemasTest -Dcaveat.golden=write}.
 */
class SchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/caveat/ruleset");
    private static final Path RULESETS = Path.of("rulesets");

    /** Figures that a run wrote; no person does. */
    private static final String MEASURED = "measured.yml";

    @Test
    void thePublishedSchemasAreThoseOfTheRecords() throws IOException {
        boolean write = "write".equals(System.getProperty("caveat.golden"));
        for (Map.Entry<String, ObjectNode> schema : Schemas.all().entrySet()) {
            String text = RecordSchema.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema.getValue()).replace("\r\n", "\n") + "\n";
            Path file = FOLDER.resolve(schema.getKey());
            if (write) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertTrue(Files.exists(file), file + " is missing; see this test's description");
            assertEquals(text, Files.readString(file), file + " is stale; see this test's description");
        }
    }

    @Test
    void everyShippedFileIsValidAgainstItsSchema() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<Path, String> files = shipped();
        assertTrue(files.size() > 15, "only " + files.keySet());
        for (Map.Entry<Path, String> file : files.entrySet()) {
            validate(json(Files.readString(file.getKey())), file.getValue()).forEach(error -> wrong.add(file.getKey() + ": " + error));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aMisspeltKeyIsRefusedInEveryMapOfEveryShippedFile() throws IOException {
        for (Map.Entry<Path, String> file : shipped().entrySet()) {
            JsonNode root = json(Files.readString(file.getKey()));
            ObjectNode first = (ObjectNode) (root.isArray() ? root.get(0) : root);
            first.put("mispelt", "x");
            assertFalse(validate(root, file.getValue()).isEmpty(), file.getKey() + " takes any key");
        }
        JsonNode claims = json(Files.readString(RULESETS.resolve("base/claims/rules-outcomes.yml")));
        ((ObjectNode) claims.at("/rules/0/with")).put("phrasess", "x");
        assertFalse(validate(claims, "claims-part.schema.json").isEmpty(), "a rule's parameters take any key");
    }

    @Test
    void whatTheLoaderRefusesTheSchemaRefusesToo() throws IOException {
        assertRefused("ruleset.schema.json", "id: a\ntitle: A\nversion: 1\nextend: base\n");
        assertRefused("ruleset.schema.json", "id: a\ntitle: A\n");
        assertRefused("ruleset.schema.json", "id: a\ntitle: A\nversion: 1\noverlay: {claims: {rules: {cure: {severity: eror}}}}\n");
        assertRefused("ruleset.schema.json", "id: a\ntitle: A\nversion: 1\noverlay: {claims: {rules: {cure: {with: {phrase: [a]}}}}}\n");
        assertRefused("provisions.schema.json", "- {id: A, title: T, basis: polcy, readOn: 2026-11-23}\n");
        assertRefused("provisions.schema.json", "- {id: A, title: T, basis: policy, readOn: yesterday}\n");
        assertRefused("group.schema.json", "group: a\nkind: clams\nrules: []\n");
        assertRefused("group.schema.json", "group: a\nkind: dates\nrules: [{id: in-futur, severity: info, summary: s, message: m}]\n");
        assertRefused("caveat.schema.json", "failOn: eror\n");
        assertRefused("caveat.schema.json", "rules: {\"claims/cure\": fatal}\n");
        assertRefused("caveat.schema.json", "articleTypes: {clinicl: [\"a/**\"]}\n");
        assertRefused("caveat.schema.json", "root: perhaps\n");
        assertRefused("caveat.schema.json", "overrides: [{rules: {\"claims/*\": off}}]\n");
        assertRefused("caveat.schema.json", "overrides: [{files: [\"a/**\"], rules: {\"claims/*\": of}}]\n");
        assertRefused("caveat.schema.json", "overrides: [{files: [\"a/**\"], failOn: error}]\n");
        assertRefused("practitioners.schema.json", "- {name: Sam Roe}\n");
        assertRefused("disclaimers.schema.json", "- {id: standard}\n");
        assertRefused("waivers.schema.json", "- {rule: claims/cure, path: a.md, by: Kim Ray, reason: why, sentence: Loading cures.}\n");
        assertRefused("waivers.schema.json", "- {rule: claims/cure, path: a.md, by: Kim Ray, reason: why, until: soon}\n");
        assertRefused("caveat.schema.json", "waivers: [a.yml]\n");
        assertEquals(List.of(), validate(json("rulesets: [ca-bc-physio]\nfailOn: never\nrules: {\"claims/*\": off}\n"), "caveat.schema.json"));
        assertEquals(List.of(), validate(json("root: true\noverrides: [{files: [\"a/**\"], rulesets: [uk-cap], rules: {\"claims/*\": off}}]\n"),
                "caveat.schema.json"));
    }

    @Test
    void aFileThatNamesItsSchemaNamesTheRightOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Path, String> file : shipped().entrySet()) {
            String first = Files.readString(file.getKey()).lines().findFirst().orElse("");
            String up = "../".repeat(file.getKey().getNameCount() - 1);
            String right = "# yaml-language-server: $schema=" + up + FOLDER.toString().replace('\\', '/') + "/" + file.getValue();
            if (!first.equals(right) && "write".equals(System.getProperty("caveat.golden"))) {
                String text = Files.readString(file.getKey()).replaceFirst("\\A# yaml-language-server:.*\n", "");
                Files.writeString(file.getKey(), right + "\n" + text);
            } else if (!first.equals(right)) {
                wrong.add(file.getKey() + " begins with “" + first + "”, not with “" + right + "”");
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void assertRefused(String schema, String yaml) throws IOException {
        assertFalse(validate(json(yaml), schema).isEmpty(), schema + " takes\n" + yaml);
    }

    /** Every file under {@code rulesets/} with the schema it should have. */
    private static Map<Path, String> shipped() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(RULESETS)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".yml") && !each.endsWith(MEASURED)).toList()) {
                String parent = file.getParent().getFileName().toString();
                boolean list = YamlReader.read("f", Files.readString(file), new ArrayList<>()).orElseThrow() instanceof YamlNode.Sequence;
                files.put(file, file.endsWith("ruleset.yml") ? "ruleset.schema.json" : list ? "provisions.schema.json"
                        : Files.exists(FOLDER.resolve(parent + "-part.schema.json")) ? parent + "-part.schema.json" : "group.schema.json");
            }
        }
        return files;
    }

    private static List<String> validate(JsonNode node, String schema) throws IOException {
        try (var in = Files.newInputStream(FOLDER.resolve(schema))) {
            Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
            return read.validate(node).stream().map(Error::toString).toList();
        }
    }

    private static JsonNode json(String yaml) {
        List<Mistake> mistakes = new ArrayList<>();
        JsonNode node = json(YamlReader.read("file.yml", yaml, mistakes).orElseThrow());
        assertEquals(List.of(), mistakes);
        return node;
    }

    /** As an editor reads it: YAML 1.2, in which a date and an off are texts. */
    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = RecordSchema.JSON.createObjectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = RecordSchema.JSON.createArrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        var factory = RecordSchema.JSON.getNodeFactory();
        if (scalar.quoted()) {
            return factory.textNode(scalar.text());
        }
        if (scalar.isNull()) {
            return factory.nullNode();
        }
        return scalar.text().matches("true|false") ? factory.booleanNode(scalar.text().equals("true"))
                : scalar.text().matches("-?\\d{1,9}") ? factory.numberNode(Integer.parseInt(scalar.text()))
                : scalar.text().matches("-?\\d+\\.\\d+") ? factory.numberNode(Double.parseDouble(scalar.text()))
                : factory.textNode(scalar.text());
    }
}
