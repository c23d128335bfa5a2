package dev.caveat.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.document.Spelled;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one JSON object. What is missing or of another type is noted, and something harmless given instead, so
 * that one reading finds every mistake.
 *
 * @param path to the object, such as {@code articles[3].findings[0]}
 * @param line in the file, 1-based, on which the object or the one around it begins
 */
record Fields(JsonNode node, String path, int line, List<String> mistakes) {
    String text(String name) {
        return optional(name).orElseGet(() -> wrong(name, "a text is expected", ""));
    }

    /** Empty for {@code null}, which must be written out. */
    Optional<String> nullable(String name) {
        return node.path(name).isNull() ? Optional.empty() : Optional.of(text(name));
    }

    /** Empty where it is {@code null} or left out. */
    Optional<String> optional(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    int number(String name) {
        JsonNode value = node.path(name);
        return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : wrong(name, "a whole number is expected", 1);
    }

    boolean flag(String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : wrong(name, "true or false is expected", false);
    }

    List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            return wrong(name, "a list is expected", List.of());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            texts.add(value.get(i).isTextual() ? value.get(i).textValue() : wrong(name + "[" + i + "]", "a text is expected", ""));
        }
        return texts;
    }

    <E extends Enum<E> & Spelled> E oneOf(String name, Class<E> type) {
        String text = text(name);
        List<E> all = Arrays.asList(type.getEnumConstants());
        Optional<E> found = all.stream().filter(each -> each.id().equals(text)).findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            mistakes.add(place(name) + ": “" + text + "” is not valid" + Nearest.hint(text, all.stream().map(Spelled::id).toList()));
        }
        return found.orElse(all.get(0));
    }

    Fields object(String name) {
        JsonNode value = node.path(name);
        return new Fields(value.isObject() ? value : wrong(name, "an object is expected", value), join(name), line, mistakes);
    }

    List<Fields> objects(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            return wrong(name, "a list is expected", List.of());
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String item = name + "[" + i + "]";
            if (value.get(i).isObject()) {
                objects.add(new Fields(value.get(i), join(item), line, mistakes));
            } else {
                wrong(item, "an object is expected", "");
            }
        }
        return objects;
    }

    private <T> T wrong(String name, String what, T instead) {
        mistakes.add(place(name) + ": " + (node.path(name).isMissingNode() && !name.endsWith("]") ? "is missing" : what));
        return instead;
    }

    private String place(String name) {
        return line + ": " + join(name);
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
