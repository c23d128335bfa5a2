package dev.caveat.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fills records from YAML: components by name, nested records, lists, maps, enums, dates, {@code Optional}; a
 * {@link YamlNode} component takes the node as it is, to be bound later.
 *
 * <p>A component that is left out is {@code null}, or an empty list, map or {@code Optional}; a record says in its
 * constructor what it cannot do without (an {@link IllegalArgumentException} or {@link NullPointerException} whose
 * message names the field). A primitive component is always required.
 */
public final class Binder {
    private final List<Mistake> mistakes;

    /** @param mistakes receives every mistake; {@code bind} then returns empty */
    public Binder(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** The record a node describes; empty, with the mistakes noted, if it does not. */
    public <T> Optional<T> bind(YamlNode node, Class<T> type, String field) {
        int before = mistakes.size();
        Object value = value(node, type, field);
        return mistakes.size() > before ? Optional.empty() : Optional.ofNullable(type.cast(value));
    }

    /** What {@code make} gives; empty, with its complaint noted at the node, if it refuses or misses something. */
    public <T> Optional<T> attempt(YamlNode node, String field, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            note(node.at(), field, e.getMessage());
            return Optional.empty();
        } catch (NullPointerException e) {
            note(node.at(), field, e.getMessage() + " is missing");
            return Optional.empty();
        }
    }

    /** Notes a mistake that only somebody who knows the values can see. */
    public void refuse(Place at, String field, String what) {
        note(at, field, what);
    }

    private Object value(YamlNode node, Type type, String field) {
        if (type instanceof ParameterizedType generic) {
            return container(node, generic, field);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == YamlNode.class) {
            return node;
        }
        if (plain.isRecord()) {
            return record(node, plain, field);
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrong(node, field, node.describe() + " where " + name(plain) + " is expected");
        }
        return scalar.isNull() ? null : scalar(scalar, plain, field);
    }

    private Object container(YamlNode node, ParameterizedType type, String field) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Optional.class) {
            return Optional.ofNullable(value(node, inner, field));
        }
        if (raw == List.class) {
            if (node instanceof YamlNode.Sequence sequence) {
                List<Object> list = new ArrayList<>();
                for (YamlNode item : sequence.items()) {
                    String place = field + name(item, list.size());
                    int before = mistakes.size();
                    Object value = value(item, inner, place);
                    if (value == null && mistakes.size() == before) {
                        note(item.at(), place, "an empty item");
                    }
                    list.add(value == null ? "" : value);
                }
                return List.copyOf(list);
            }
            return wrong(node, field, node.describe() + " where a list is expected");
        }
        if (raw == Map.class && node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                int before = mistakes.size();
                Object value = value(entry.value(), inner, field + "." + entry.key());
                if (value == null && mistakes.size() == before) {
                    note(entry.at(), field + "." + entry.key(), "is empty");
                } else if (value != null) {
                    map.put(entry.key(), value);
                }
            }
            return Collections.unmodifiableMap(map);
        }
        return wrong(node, field, node.describe() + " where a map is expected");
    }

    /** How a list's item is called: by its id if it has one, else by its number. */
    private static String name(YamlNode item, int index) {
        return item.textAt("id").map(id -> "." + id).orElse("[" + index + "]");
    }

    private Object record(YamlNode node, Class<?> type, String field) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrong(node, field, node.describe() + " where a map is expected");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
        int before = mistakes.size();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!names.contains(entry.key())) {
                note(entry.at(), path(field, entry.key()), "unknown field" + Nearest.hint(entry.key(), names));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String path = path(field, component.getName());
            Optional<YamlNode> given = mapping.get(component.getName());
            if (given.isPresent()) {
                values[i] = value(given.get(), component.getGenericType(), path);
            }
            if (values[i] == null) {
                values[i] = absent(component, given, node, path);
            }
        }
        return mistakes.size() > before ? null : construct(type, values, node, field);
    }

    private Object absent(RecordComponent component, Optional<YamlNode> given, YamlNode node, String path) {
        Class<?> type = component.getType();
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        boolean empty = given.filter(value -> value instanceof YamlNode.Scalar scalar && scalar.isNull()).isPresent();
        if (type.isPrimitive() && (given.isEmpty() || empty)) {
            note(given.orElse(node).at(), path, "is missing");
        }
        return null;
    }

    private Object construct(Class<?> type, Object[] values, YamlNode node, String field) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof NullPointerException) {
                return wrong(node, field, cause.getMessage() + " is missing");
            }
            return wrong(node, field, String.valueOf(cause.getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be filled", e);
        }
    }

    private Object scalar(YamlNode.Scalar scalar, Class<?> type, String field) {
        String text = scalar.text();
        try {
            if (type == String.class || type == Object.class) {
                return text;
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == double.class || type == Double.class) {
                return Double.valueOf(text);
            }
            if (type == boolean.class || type == Boolean.class) {
                return switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> wrong(scalar, field, "“" + text + "” is neither true nor false");
                };
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
        } catch (NumberFormatException e) {
            return wrong(scalar, field, "“" + text + "” is no number");
        } catch (DateTimeParseException e) {
            return wrong(scalar, field, "“" + text + "” is no date (write 2026-11-23)");
        }
        if (type.isEnum()) {
            return constant(scalar, type, field);
        }
        throw new IllegalStateException("no way to read " + type);
    }

    private Object constant(YamlNode.Scalar scalar, Class<?> type, String field) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Binder::id).toList();
        int index = names.indexOf(scalar.text());
        if (index < 0) {
            return wrong(scalar, field, "“" + scalar.text() + "” is not valid" + Nearest.hint(scalar.text(), names));
        }
        return type.getEnumConstants()[index];
    }

    private static String id(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Class<?> type) {
        return type == String.class ? "text" : type.isEnum() ? "a word" : type == LocalDate.class ? "a date" : "a value";
    }

    private static String path(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    private Object wrong(YamlNode node, String field, String what) {
        note(node.at(), field, what);
        return null;
    }

    private void note(Place at, String field, String what) {
        mistakes.add(new Mistake(at, field, what));
    }
}
