package dev.caveat.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Phrases while they are collected: all share their beginnings. {@link #automaton} makes of it what reads text. */
final class PhraseTrie {
    private final Node root = new Node();
    private int nodes = 1;

    /** A state: what may follow, and what has been read in full. */
    private static final class Node {
        final Map<Element, Node> children = new LinkedHashMap<>();
        final List<Integer> meanings = new ArrayList<>(1);
        /** Words that may still be skipped before the next step. */
        int gap;
        int number;
    }

    /** @param meaning its number */
    void add(List<Element> sequence, int meaning) {
        Node node = root;
        for (Element element : sequence) {
            Node known = node.children.get(element);
            if (known == null) {
                known = new Node();
                known.gap = element.gap();
                known.number = nodes++;
                node.children.put(element, known);
            }
            node = known;
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    Automaton automaton() {
        IntRows edges = new IntRows(nodes);
        IntRows gaps = new IntRows(nodes);
        IntRows meanings = new IntRows(nodes);
        int[] gap = new int[nodes];
        List<Node> ordered = new ArrayList<>(nodes);
        ordered.add(root);
        // Numbered in the order they were made, a child always after its parent.
        Node[] byNumber = new Node[nodes];
        byNumber[0] = root;
        for (int i = 0; i < ordered.size(); i++) {
            for (Node child : ordered.get(i).children.values()) {
                byNumber[child.number] = child;
                ordered.add(child);
            }
        }
        for (Node node : byNumber) {
            gap[node.number] = node.gap;
            TreeMap<Integer, List<Integer>> bySymbol = new TreeMap<>();
            node.children.forEach((element, child) -> {
                if (element.isGap()) {
                    gaps.add(child.number);
                }
                element.symbols().forEach(symbol ->
                        bySymbol.computeIfAbsent(Symbols.number(symbol), any -> new ArrayList<>(1)).add(child.number));
            });
            bySymbol.forEach((symbol, targets) -> targets.forEach(target -> edges.add(symbol, target)));
            node.meanings.forEach(meanings::add);
            edges.endRow();
            gaps.endRow();
            meanings.endRow();
        }
        return new Automaton(edges, gaps, meanings, gap);
    }
}
