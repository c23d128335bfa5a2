package dev.caveat.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
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
        Object value = value(node, type, FieldPath.of(field));
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

    private Object value(YamlNode node, Type type, FieldPath field) {
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

    private Object container(YamlNode node, ParameterizedType type, FieldPath field) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type inner = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Optional.class) {
            return Optional.ofNullable(value(node, inner, field));
        }
        if (raw == List.class) {
            if (node instanceof YamlNode.Sequence sequence) {
                List<Object> list = new ArrayList<>();
                for (YamlNode item : sequence.items()) {
                    FieldPath place = field.item(item, list.size());
                    int before = mistakes.size();
                    Object value = value(item, inner, place);
                    if (value == null && mistakes.size() == before) {
                        note(item.at(), place.toString(), "an empty item");
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
                FieldPath place = field.key(entry.key());
                Object value = value(entry.value(), inner, place);
                if (value == null && mistakes.size() == before) {
                    note(entry.at(), place.toString(), "is empty");
                } else if (value != null) {
                    map.put(entry.key(), value);
                }
            }
            return Collections.unmodifiableMap(map);
        }
        return wrong(node, field, node.describe() + " where a map is expected");
    }

    private Object record(YamlNode node, Class<?> type, FieldPath field) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrong(node, field, node.describe() + " where a map is expected");
        }
        Shape shape = Shape.of(type);
        int before = mistakes.size();
        Object[] values = new Object[shape.size()];
        YamlNode[] given = new YamlNode[shape.size()];
        for (YamlNode.Entry entry : mapping.entries()) {
            int index = shape.index(entry.key());
            if (index < 0) {
                note(entry.at(), field.key(entry.key()).toString(), "unknown field" + Nearest.hint(entry.key(), shape.names()));
            } else if (given[index] == null) {
                given[index] = entry.value();
            }
        }
        for (int i = 0; i < values.length; i++) {
            FieldPath path = field.key(shape.name(i));
            if (given[i] != null) {
                values[i] = value(given[i], shape.genericType(i), path);
            }
            if (values[i] == null) {
                values[i] = absent(shape.type(i), given[i], node, path);
            }
        }
        return mistakes.size() > before ? null : construct(shape, values, node, field);
    }

    private Object absent(Class<?> type, YamlNode given, YamlNode node, FieldPath path) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        boolean empty = given == null || given instanceof YamlNode.Scalar scalar && scalar.isNull();
        if (type.isPrimitive() && empty) {
            note(given == null ? node.at() : given.at(), path.toString(), "is missing");
        }
        return null;
    }

    private Object construct(Shape shape, Object[] values, YamlNode node, FieldPath field) {
        try {
            return shape.make(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof NullPointerException) {
                return wrong(node, field, cause.getMessage() + " is missing");
            }
            return wrong(node, field, String.valueOf(cause.getMessage()));
        }
    }

    /** As {@link LocalDate#parse}, whose formatter takes longer to load than a ruleset's dates to read. */
    private static LocalDate date(String text) {
        boolean plain = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                && text.chars().filter(c -> c >= '0' && c <= '9').count() == 8;
        return plain ? LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10))
                : LocalDate.parse(text);
    }

    private Object scalar(YamlNode.Scalar scalar, Class<?> type, FieldPath field) {
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
                return date(text);
            }
        } catch (NumberFormatException e) {
            return wrong(scalar, field, "“" + text + "” is no number");
        } catch (DateTimeException e) {
            return wrong(scalar, field, "“" + text + "” is no date (write 2026-11-23)");
        }
        if (type.isEnum()) {
            return constant(scalar, type, field);
        }
        throw new IllegalStateException("no way to read " + type);
    }

    private Object constant(YamlNode.Scalar scalar, Class<?> type, FieldPath field) {
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

    private Object wrong(YamlNode node, FieldPath field, String what) {
        note(node.at(), field.toString(), what);
        return null;
    }

    private void note(Place at, String field, String what) {
        mistakes.add(new Mistake(at, field, what));
    }
}
