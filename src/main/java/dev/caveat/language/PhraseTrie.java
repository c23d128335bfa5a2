package dev.caveat.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An automaton over tokens: all phrases share their beginnings, so a sentence is read once however many there are.
 *
 * @param <T> what phrases are filed under
 */
final class PhraseTrie<T> {
    private final Node<T> root = new Node<>();
    private final Map<String, String> symbols;

    /** @param symbols each to the one object that stands for it */
    PhraseTrie(Map<String, String> symbols) {
        this.symbols = symbols;
    }

    /** A state: what may follow, and what has been read in full. */
    private static final class Node<T> {
        final Map<Element, Node<T>> children = new LinkedHashMap<>();
        final Map<String, List<Node<T>>> edges = new HashMap<>();
        final Set<T> meanings = new LinkedHashSet<>();
        /** Those children that may be reached over words in between. */
        final List<Node<T>> gaps = new ArrayList<>(0);
        /** Words that may still be skipped before the next step. */
        int gap;
    }

    /** A reading in progress. */
    private record Path<T>(Node<T> node, int start, int left) {
        /** The record's own is made at run time, and slow where only the first compiler has been at work. */
        @Override
        public int hashCode() {
            return (System.identityHashCode(node) * 31 + start) * 31 + left;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Path<?> path && path.node == node && path.start == start && path.left == left;
        }
    }

    void add(List<Element> sequence, T meaning) {
        Node<T> node = root;
        for (Element element : sequence) {
            Node<T> known = node.children.get(element);
            if (known == null) {
                known = new Node<>();
                node.children.put(element, known);
                if (element.isGap()) {
                    known.gap = element.gap();
                    node.gaps.add(known);
                }
                for (String symbol : element.symbols()) {
                    node.edges.computeIfAbsent(symbols.getOrDefault(symbol, symbol), any -> new ArrayList<>(1)).add(known);
                }
            }
            node = known;
        }
        node.meanings.add(meaning);
    }

    /**
     * Every reading of every phrase.
     *
     * @param line the sentence's tokens and their symbols
     * @param slots slot readings, by the position they start at
     * @return token indices of the sentence, in order of their end
     */
    List<Match<T>> matches(TokenLine line, List<List<Match<String>>> slots) {
        Set<Match<T>> found = new LinkedHashSet<>();
        List<Set<Path<T>>> at = new ArrayList<>();
        for (int i = 0; i <= line.size(); i++) {
            at.add(null);
        }
        begin(line, at);
        for (int position = 0; position < line.size(); position++) {
            follow(root, position, position, line, slots, at, found);
            Set<Path<T>> paths = at.get(position);
            if (paths == null) {
                continue;
            }
            for (Path<T> path : paths) {
                int word = line.isWord(position) ? 1 : 0;
                if (path.node.gap > 0 && path.left >= word && line.isSkippable(position)) {
                    reach(at, position + 1, new Path<>(path.node, path.start, path.left - word));
                }
                follow(path.node, path.start, position, line, slots, at, found);
            }
            at.set(position, null);
        }
        return List.copyOf(found);
    }

    /** What must stand at the beginning is read from the first word on: a bullet or a tick in front of it is no word. */
    private void begin(TokenLine line, List<Set<Path<T>>> at) {
        int first = 0;
        while (first < line.size() && !line.isWord(first)) {
            first++;
        }
        for (Node<T> node : root.edges.getOrDefault(Symbol.START, List.of())) {
            reach(at, first, new Path<>(node, first, 0));
        }
    }

    private void follow(Node<T> node, int start, int position, TokenLine line, List<List<Match<String>>> slots,
            List<Set<Path<T>>> at, Set<Match<T>> found) {
        if (node.edges.isEmpty()) {
            return;
        }
        for (String symbol : line.symbols(position)) {
            for (Node<T> next : node.edges.getOrDefault(symbol, List.of())) {
                enter(next, start, position + 1, line, at, found);
            }
        }
        for (Match<String> slot : slots.get(position)) {
            for (Node<T> next : node.edges.getOrDefault(slot.meaning(), List.of())) {
                enter(next, start, slot.to(), line, at, found);
            }
        }
    }

    private void enter(Node<T> node, int start, int position, TokenLine line, List<Set<Path<T>>> at, Set<Match<T>> found) {
        for (T meaning : node.meanings) {
            found.add(new Match<>(meaning, line.token(start), line.token(position - 1) + 1));
        }
        if (!node.edges.isEmpty()) {
            reach(at, position, new Path<>(node, start, 0));
        }
        for (Node<T> child : node.gaps) {
            reach(at, position, new Path<>(child, start, child.gap));
        }
    }

    private void reach(List<Set<Path<T>>> at, int position, Path<T> path) {
        if (position >= at.size()) {
            return;
        }
        if (at.get(position) == null) {
            at.set(position, new LinkedHashSet<>());
        }
        at.get(position).add(path);
    }
}
