package dev.caveat.fold;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How values of one class are taken apart and made again: by its fields, which one of its constructors takes in their order.
 * All records are so, and our other immutable values; what follows from the others is a transient field, and left out.
 *
 * @param number of the class, in the order in which this process met them
 * @param fields those of the instance, in order; none for an enumeration
 * @param constructor empty for an enumeration
 * @param shared whether values are kept as they are and only referred to
 */
record Shape(int number, Class<?> type, List<Field> fields, Optional<Constructor<?>> constructor, boolean shared) {
    private static final ConcurrentHashMap<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();
    private static final CopyOnWriteArrayList<Shape> BY_NUMBER = new CopyOnWriteArrayList<>();

    static Shape of(Class<?> type) {
        Shape known = SHAPES.get(type);
        return known == null ? met(type) : known;
    }

    static Shape at(int number) {
        return BY_NUMBER.get(number);
    }

    private static synchronized Shape met(Class<?> type) {
        if (!SHAPES.containsKey(type)) {
            Shape shape = of(BY_NUMBER.size(), type);
            BY_NUMBER.add(shape);
            SHAPES.put(type, shape);
        }
        return SHAPES.get(type);
    }

    private static Shape of(int number, Class<?> type) {
        if (type.isEnum()) {
            return new Shape(number, type, List.of(), Optional.empty(), false);
        }
        List<Field> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0).toList();
        try {
            if (!type.getName().startsWith("dev.caveat.")) {
                throw new IllegalArgumentException("a value of " + type + " cannot be folded");
            }
            Constructor<?> constructor = type.getDeclaredConstructor(fields.stream().map(Field::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            fields.forEach(field -> field.setAccessible(true));
            return new Shape(number, type, fields, Optional.of(constructor), type.isAnnotationPresent(Shared.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no constructor of its fields, and cannot be folded", e);
        }
    }

    Object[] parts(Object value) {
        try {
            Object[] parts = new Object[fields.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = fields.get(i).get(value);
            }
            return parts;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + " was made accessible", e);
        }
    }

    Object made(Object[] parts) {
        try {
            return constructor.orElseThrow().newInstance(parts);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " cannot be made of what was taken from one", e);
        }
    }
}
