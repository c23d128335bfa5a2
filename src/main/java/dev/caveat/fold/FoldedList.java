package dev.caveat.fold;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An immutable list whose elements are folded together. */
public final class FoldedList<E> extends AbstractList<E> {
    private final int size;
    private final Folded<List<E>> elements;

    private FoldedList(List<E> list) {
        this.size = list.size();
        this.elements = Folded.of(list);
    }

    /** The same list, folded; a short one is not worth it. */
    public static <E> List<E> of(List<E> list) {
        return list.isEmpty() || list instanceof FoldedList ? list : new FoldedList<>(list);
    }

    /** An immutable list like this one: as it is where it is folded already, else as {@link List#copyOf} makes it. */
    @SuppressWarnings("unchecked")
    public static <E> List<E> copyOf(List<? extends E> list) {
        return list instanceof FoldedList ? (List<E>) list : List.copyOf(list);
    }

    /** A list that takes the place of another: folded where that is. */
    public static <E> List<E> like(List<E> former, List<E> list) {
        return former instanceof FoldedList ? of(list) : list;
    }

    @Override
    public E get(int index) {
        return elements.get().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<E> iterator() {
        return elements.get().iterator();
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        elements.get().forEach(action);
    }

    @Override
    public Spliterator<E> spliterator() {
        return elements.get().spliterator();
    }

    @Override
    public Stream<E> stream() {
        return elements.get().stream();
    }
}
