package dev.caveat.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What several readers ask of one immutable thing, each answer worked out when it is first asked for and then kept. The
 * thing stays a value: a fact follows from it alone, so that nobody can tell whether it was kept or worked out again.
 */
public final class Facts {
    private final Map<Class<?>, Object> known = new ConcurrentHashMap<>();

    /**
     * One fact. Two threads that ask for it at once may both work it out; both get the same object.
     *
     * @param kind a type that stands for nothing but this fact
     * @param subject the thing that these facts are about
     * @param work what works it out, from the thing alone
     */
    public <S, T> T of(Class<T> kind, S subject, Function<? super S, ? extends T> work) {
        Object there = known.get(kind);
        if (there == null) {
            T fresh = work.apply(subject);
            Object first = known.putIfAbsent(kind, fresh);
            there = first == null ? fresh : first;
        }
        return kind.cast(there);
    }
}
