package dev.caveat.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The components of a record type, asked of reflection once: it makes new objects at every question. */
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Class<?>[] types;
    private final Type[] genericTypes;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        types = new Class<?>[components.length];
        genericTypes = new Type[components.length];
        for (int i = 0; i < components.length; i++) {
            names.add(components[i].getName());
            indices.put(components[i].getName(), i);
            types[i] = components[i].getType();
            genericTypes[i] = components[i].getGenericType();
        }
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    int size() {
        return types.length;
    }

    List<String> names() {
        return names;
    }

    /** The index of a component, or -1. */
    int index(String name) {
        return indices.getOrDefault(name, -1);
    }

    String name(int index) {
        return names.get(index);
    }

    Class<?> type(int index) {
        return types[index];
    }

    Type genericType(int index) {
        return genericTypes[index];
    }

    /** @throws InvocationTargetException with what the record's constructor complains of */
    Object make(Object[] values) throws InvocationTargetException {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }
}
