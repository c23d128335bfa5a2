package dev.caveat.fold;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The {@link Shared} values that folded ones refer to, each once: of those that are equal the first stands for all. */
final class SharedValues {
    private static final ConcurrentHashMap<Object, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final CopyOnWriteArrayList<Object> ALL = new CopyOnWriteArrayList<>();

    private SharedValues() {}

    static int number(Object value) {
        Integer known = NUMBERS.get(value);
        return known == null ? met(value) : known;
    }

    static Object at(int number) {
        return ALL.get(number);
    }

    private static synchronized int met(Object value) {
        return NUMBERS.computeIfAbsent(value, any -> {
            ALL.add(value);
            return ALL.size() - 1;
        });
    }
}
