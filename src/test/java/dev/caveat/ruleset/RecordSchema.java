package dev.caveat.ruleset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caveat.language.Phrases;
import dev.caveat.yaml.YamlNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Schemas of records as {@link dev.caveat.yaml.Binder} reads them, with what their documentation says. */
final class RecordSchema {
    static final ObjectMapper JSON = new ObjectMapper();

    /** How much of a record a file must hold. */
    enum Whole {
        /** All that the record requires. */
        FULL,
        /** The record may be spread over files, what it holds is whole. */
        OPEN,
        /** A change: any part of it, at any depth; nothing takes an entry away. */
        PART
    }

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final BiFunction<Class<?>, RecordComponent, Optional<ObjectNode>> special;

    /** @param special what a component is that the record leaves as a node, or names otherwise */
    RecordSchema(BiFunction<Class<?>, RecordComponent, Optional<ObjectNode>> special) {
        this.special = special;
        definitions.put("text", JSON.createObjectNode().set("type", JSON.createArrayNode().add("string").add("number").add("boolean")));
        definitions.put("date", object("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
        ObjectNode phrase = ref("text");
        phrase.put("description", "A phrase: cure, pain-free, physio*, *n't, [cure] (any form), [cure:v], {slot}, # (a number), _ (a word), "
                + "(a|b), best? (may be left out), ... or ...5 (words between).");
        definitions.put("phrase", phrase);
    }

    ObjectNode ref(String name) {
        ObjectNode node = JSON.createObjectNode();
        node.set("allOf", JSON.createArrayNode().add(JSON.createObjectNode().put("$ref", "#/definitions/" + name)));
        return node;
    }

    static ObjectNode object(String field, String value) {
        return JSON.createObjectNode().put(field, value);
    }

    static ObjectNode listOf(ObjectNode items) {
        ObjectNode list = object("type", "array");
        list.set("items", items);
        return list;
    }

    static ObjectNode mapOf(ObjectNode values) {
        ObjectNode map = object("type", "object");
        map.set("additionalProperties", values);
        return map;
    }

    /** The words of an enum, as the binder reads them. */
    static ObjectNode oneOf(List<String> words) {
        ArrayNode valid = JSON.createArrayNode();
        words.forEach(valid::add);
        return JSON.createObjectNode().set("enum", valid);
    }

    void define(String name, ObjectNode schema) {
        definitions.put(name, schema);
    }

    /** A file's schema, with all it refers to. */
    ObjectNode file(String name, String title, ObjectNode root) {
        ObjectNode file = object("$schema", "http://json-schema.org/draft-07/schema#").put("$id", "urn:caveat:" + name).put("title", title);
        file.setAll(root);
        ObjectNode all = file.putObject("definitions");
        definitions.forEach(all::set);
        return file;
    }

    /** A reference to a record's schema, which is added to the definitions. */
    ObjectNode of(Class<?> type, Whole whole) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.')
                + (whole == Whole.FULL ? "" : "-" + whole.name().toLowerCase(Locale.ROOT));
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, record(type, whole));
        }
        return ref(name);
    }

    private ObjectNode record(Class<?> type, Whole whole) {
        RecordDocs docs = RecordDocs.of(type);
        ObjectNode schema = object("type", "object");
        if (!docs.summary().isEmpty()) {
            schema.put("description", docs.summary());
        }
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName().equals("parent") ? "extends" : component.getName();
            ObjectNode value = special.apply(type, component).orElseGet(() -> value(component.getGenericType(),
                    component.isAnnotationPresent(Phrases.class), whole == Whole.OPEN ? Whole.FULL : whole));
            boolean needed = docs.requires(component.getName()) || component.getType().isPrimitive();
            boolean mayBeEmpty = !needed && value.has("allOf") && List.of(String.class, LocalDate.class).contains(component.getType());
            value = mayBeEmpty ? orNothing(value) : value;
            if (!docs.of(component.getName()).isEmpty()) {
                value.put("description", docs.of(component.getName()));
            }
            properties.set(name, value);
            if (needed) {
                required.add(name);
            }
        }
        if (whole == Whole.FULL && !required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode value(Type type, boolean phrases, Whole whole) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return value(inner, phrases, whole);
            }
            if (generic.getRawType() == List.class) {
                return listOf(value(inner, phrases, Whole.FULL));
            }
            ObjectNode values = value(inner, phrases, whole);
            return mapOf(whole == Whole.PART ? orNothing(values) : values);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain, whole);
        }
        if (plain.isEnum()) {
            return oneOf(Arrays.stream(plain.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
        }
        if (plain == int.class || plain == Integer.class) {
            return object("type", "integer");
        }
        if (plain == double.class || plain == Double.class) {
            return object("type", "number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return object("type", "boolean");
        }
        if (plain == YamlNode.class) {
            return object("type", "object");
        }
        return ref(plain == LocalDate.class ? "date" : phrases ? "phrase" : "text");
    }

    private static ObjectNode orNothing(ObjectNode values) {
        ObjectNode either = JSON.createObjectNode();
        either.set("anyOf", JSON.createArrayNode().add(values).add(object("type", "null")));
        return either;
    }
}
