package dev.caveat.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which blocks stand where in a source: a stretch of it knows those that reach into it, in reading order, so that whoever asks
 * for ten thousand places does not go through ten thousand blocks for each.
 */
public final class BlockMap {
    /** In UTF-16 units; a block is seldom longer than a few of them. */
    private static final int STRETCH = 256;

    private final List<Block> blocks;
    private final List<List<Integer>> stretches = new ArrayList<>();

    private BlockMap(Document document) {
        blocks = document.allBlocks();
        for (int i = 0; i <= document.text().length() / STRETCH; i++) {
            stretches.add(new ArrayList<>(2));
        }
        for (int block = 0; block < blocks.size(); block++) {
            Span span = blocks.get(block).span();
            for (int i = span.start() / STRETCH; i <= last(span); i++) {
                stretches.get(i).add(block);
            }
        }
    }

    /** Worked out once for a document. */
    public static BlockMap of(Document document) {
        return document.fact(BlockMap.class, BlockMap::new);
    }

    /** The first block, in reading order, whose source holds all of the span. */
    public Optional<Block> first(Span span) {
        int stretch = span.start() / STRETCH;
        return stretch >= stretches.size() ? Optional.empty()
                : stretches.get(stretch).stream().map(blocks::get).filter(block -> block.span().contains(span)).findFirst();
    }

    /** Where in {@link Document#allBlocks} all those stand that overlap or touch the span, and perhaps others near it. */
    public SortedSet<Integer> near(Span span) {
        SortedSet<Integer> near = new TreeSet<>();
        for (int i = span.start() / STRETCH; i <= last(span); i++) {
            near.addAll(stretches.get(i));
        }
        return near;
    }

    private int last(Span span) {
        return Math.min(span.end() / STRETCH, stretches.size() - 1);
    }
}
