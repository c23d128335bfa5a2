package dev.caveat.ruleset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caveat.policy.Waiver;
import dev.caveat.rule.ApprovedText;
import dev.caveat.rule.ArticleTypes;
import dev.caveat.rule.Practitioner;
import dev.caveat.rule.Provision;
import dev.caveat.ruleset.RecordSchema.Whole;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The schemas of all files that a person writes, made of the records they are read into. */
final class Schemas {
    /** Kinds whose shipped group stands in several files. */
    private static final List<String> IN_PARTS = List.of("red-flags", "claims");

    private Schemas() {}

    /** By file name. */
    static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> all = new TreeMap<>();
        all.put("ruleset.schema.json", ruleset());
        all.put("group.schema.json", group());
        for (String kind : IN_PARTS) {
            all.put(kind + "-part.schema.json", part(Kinds.named(kind).orElseThrow()));
        }
        all.put("provisions.schema.json", list("provisions", "Provisions that rules rest on", Provision.class));
        all.put("practitioners.schema.json", list("practitioners", "Register of practitioners", Practitioner.class));
        all.put("disclaimers.schema.json", list("disclaimers", "Approved disclaimers", ApprovedText.class));
        all.put("waivers.schema.json", list("waivers", "Findings that a reviewer accepts until a day", Waiver.class));
        all.put("caveat.schema.json", configuration());
        return all;
    }

    private static ObjectNode part(Kind kind) {
        RecordSchema schema = plain();
        ObjectNode root = schema.of(kind.parameters(), Whole.OPEN);
        if (kind.ruleParameters() == Kind.None.class) {
            return schema.file("part:" + kind.name(), "Part of a group of kind " + kind.name(), root);
        }
        ObjectNode rule = schema.of(GroupFile.Rule.class, Whole.FULL);
        ObjectNode own = RecordSchema.JSON.createObjectNode();
        own.putObject("properties").set("with", schema.of(kind.ruleParameters(), Whole.FULL));
        rule.withArray("allOf").add(own);
        ObjectNode file = schema.file("part:" + kind.name(), "Part of a group of kind " + kind.name(), root);
        ((ObjectNode) file.at("/definitions/" + kind.parameters().getSimpleName() + "-open/properties"))
                .set("rules", RecordSchema.listOf(rule));
        return file;
    }

    private static RecordSchema plain() {
        return new RecordSchema((type, component) -> Optional.empty());
    }

    private static ObjectNode list(String name, String title, Class<?> type) {
        RecordSchema schema = plain();
        return schema.file(name, title, RecordSchema.listOf(schema.of(type, Whole.FULL)));
    }

    private static ObjectNode configuration() {
        RecordSchema schema = new RecordSchema(Schemas::ofConfiguration);
        try {
            ObjectNode root = schema.of(Class.forName("dev.caveat.config.ConfigurationFile"), Whole.FULL);
            ObjectNode override = schema.of(Class.forName("dev.caveat.config.ConfigurationFile$Override"), Whole.FULL);
            ObjectNode file = schema.file("caveat", "caveat.yml", root);
            ((ObjectNode) file.at("/definitions/ConfigurationFile/properties")).set("overrides", RecordSchema.listOf(override)
                    .put("description", "what differs for some files; a later one wins"));
            ObjectNode some = (ObjectNode) file.at("/definitions/ConfigurationFile.Override");
            some.putArray("required").add("files");
            ((ObjectNode) some.at("/properties/files")).put("minItems", 1);
            return file;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ObjectNode> ofConfiguration(Class<?> type, RecordComponent component) {
        if (component.getName().equals("rules")) {
            ObjectNode severities = RecordSchema.mapOf(RecordSchema.oneOf(List.of("error", "warning", "info", "off")));
            return Optional.of(severities.put("description", "severity by rule, or by a glob such as claims/*"));
        }
        if (component.getName().equals("articleTypes")) {
            ObjectNode types = RecordSchema.object("type", "object").put("additionalProperties", false);
            ObjectNode properties = types.putObject("properties");
            ArticleTypes.VALID.forEach(each -> properties.set(each, RecordSchema.listOf(RecordSchema.object("type", "string"))));
            return Optional.of(types.put("description", "globs of paths by type of article"));
        }
        return Optional.empty();
    }

    private static ObjectNode group() {
        RecordSchema schema = plain();
        ObjectNode root = schema.of(GroupFile.class, Whole.FULL);
        ArrayNode byKind = RecordSchema.JSON.createArrayNode();
        byKind.add(root.withArray("allOf").get(0));
        for (String name : Kinds.names()) {
            Kind kind = Kinds.named(name).orElseThrow();
            ObjectNode when = RecordSchema.JSON.createObjectNode();
            when.putObject("if").putObject("properties").putObject("kind").put("const", name);
            ObjectNode then = when.putObject("then").putObject("properties");
            then.set("with", schema.of(kind.parameters(), Whole.OPEN));
            ObjectNode rule = then.putObject("rules").put("type", "array").putObject("items").put("type", "object").putObject("properties");
            if (!kind.faults().isEmpty()) {
                rule.set("id", RecordSchema.oneOf(List.copyOf(new TreeSet<>(kind.faults()))));
            }
            if (kind.ruleParameters() != Kind.None.class) {
                rule.set("with", schema.of(kind.ruleParameters(), Whole.FULL));
            }
            byKind.add(when);
        }
        root.set("allOf", byKind);
        ObjectNode file = schema.file("group", "A group of rules", root);
        ((ObjectNode) file.at("/definitions/GroupFile/properties")).set("kind",
                RecordSchema.oneOf(Kinds.names()).put("description", "the kind of check"));
        ((ObjectNode) file.at("/definitions/GroupFile/properties")).set("rules", RecordSchema.listOf(schema.of(GroupFile.Rule.class, Whole.FULL)));
        return file;
    }

    private static ObjectNode ruleset() {
        RecordSchema schema = new RecordSchema((type, component) -> type == RulesetFile.class && component.getName().equals("overlay")
                ? Optional.of(RecordSchema.JSON.createObjectNode()) : Optional.empty());
        ObjectNode overlay = RecordSchema.object("type", "object").put("description", "changes to inherited groups, by group");
        ObjectNode groups = overlay.putObject("properties");
        kindsOfGroups().forEach((group, kind) -> groups.set(group, overlay(schema, kind)));
        overlay.set("additionalProperties", overlay(schema, Optional.empty()));
        ObjectNode file = schema.file("ruleset", "ruleset.yml", schema.of(RulesetFile.class, Whole.FULL));
        ((ObjectNode) file.at("/definitions/RulesetFile/properties")).set("overlay", overlay);
        return file;
    }

    private static ObjectNode overlay(RecordSchema schema, Optional<Kind> kind) {
        ObjectNode group = RecordSchema.object("type", "object").put("additionalProperties", false);
        ObjectNode properties = group.putObject("properties");
        properties.set("with", kind.map(known -> schema.of(known.parameters(), Whole.PART)).orElse(RecordSchema.object("type", "object")));
        ObjectNode rule = schema.of(GroupFile.Rule.class, Whole.PART);
        if (kind.isPresent() && kind.get().ruleParameters() != Kind.None.class) {
            ObjectNode own = RecordSchema.JSON.createObjectNode();
            own.putObject("properties").set("with", schema.of(kind.get().ruleParameters(), Whole.PART));
            rule.withArray("allOf").add(own);
        }
        properties.set("rules", RecordSchema.mapOf(rule));
        return group;
    }

    /** The groups that every shipped ruleset has, and what kind each is of. */
    private static Map<String, Optional<Kind>> kindsOfGroups() {
        Map<String, Optional<Kind>> kinds = new LinkedHashMap<>();
        for (String name : List.of("disclaimer", "red-flags", "registration", "sources", "authorship", "dates", "titles", "claims", "grammar")) {
            kinds.put(name, Kinds.named(name.equals("titles") ? "claims" : name));
        }
        return kinds;
    }
}
