package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lays marks, which are source spans, over the prose of one block; marks may overlap and cross inline markup. */
final class Marking {
    private static final String OPAQUE_SHOWN = "▫";

    private final Block block;
    private final List<Note> notes;
    private final List<Proof> proofs;
    private final int[] starts;
    private final int[] ends;

    private Marking(Block block, List<Note> notes, List<Proof> proofs) {
        this.block = block;
        this.notes = notes;
        this.proofs = proofs;
        int length = block.text().length();
        this.starts = new int[length];
        this.ends = new int[length];
        for (int i = 0; i < length; i++) {
            Span source = block.source(i, i + 1);
            starts[i] = source.start();
            ends[i] = source.end();
        }
    }

    /**
     * @param notes those whose mark lies at least partly in the block
     * @param beginning those of them whose mark begins in it
     * @param proofs those that lie at least partly in the block
     */
    static List<Segment> segments(Block block, List<Note> notes, List<Note> beginning, List<Proof> proofs) {
        if (notes.isEmpty() && proofs.isEmpty()) {
            return List.of(new Segment(shown(block.text()), List.of(), List.of(), List.of(), false));
        }
        return new Marking(block, notes, proofs).segments(beginning);
    }

    private List<Segment> segments(List<Note> beginning) {
        List<Span> noteRanges = notes.stream().map(note -> prose(note.span())).toList();
        List<Span> proofRanges = proofs.stream().map(proof -> prose(proof.span())).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, block.text().length()));
        noteRanges.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        proofRanges.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        List<Segment> segments = new ArrayList<>();
        for (int cut : cuts) {
            List<Note> points = new ArrayList<>();
            for (int i = 0; i < notes.size(); i++) {
                Span range = noteRanges.get(i);
                if (range.isEmpty() && range.start() == cut && beginning.contains(notes.get(i))) {
                    points.add(notes.get(i));
                }
            }
            if (!points.isEmpty()) {
                segments.add(new Segment("", points, points, List.of(), false));
            }
            Integer next = cuts.higher(cut);
            if (next != null) {
                segments.add(stretch(new Span(cut, next), noteRanges, proofRanges, beginning));
            }
        }
        return segments;
    }

    private Segment stretch(Span span, List<Span> noteRanges, List<Span> proofRanges, List<Note> beginning) {
        List<Note> begins = new ArrayList<>();
        List<Note> covering = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            if (noteRanges.get(i).overlaps(span)) {
                covering.add(notes.get(i));
                if (noteRanges.get(i).start() == span.start() && beginning.contains(notes.get(i))) {
                    begins.add(notes.get(i));
                }
            }
        }
        List<Proof> proves = new ArrayList<>();
        boolean proof = false;
        for (int i = 0; i < proofs.size(); i++) {
            if (proofRanges.get(i).overlaps(span)) {
                proof = true;
                boolean beginsHere = block.span().contains(Span.at(proofs.get(i).span().start()));
                if (beginsHere && proofRanges.get(i).start() == span.start()) {
                    proves.add(proofs.get(i));
                }
            }
        }
        return new Segment(shown(span.of(block.text())), begins, covering, proves, proof);
    }

    /** The prose a source span covers; where it covers none, the empty place that comes next. */
    private Span prose(Span source) {
        int from = source.isEmpty() ? firstAtLeast(starts, source.start()) : firstAtLeast(ends, source.start() + 1);
        int to = Math.max(from, firstAtLeast(starts, source.end()));
        return new Span(whole(from, -1), whole(to, 1));
    }

    /** The first index whose offset is not below {@code least}; offsets never decrease along the prose. */
    private static int firstAtLeast(int[] offsets, int least) {
        int low = 0;
        int high = offsets.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Never between the two halves of one character. */
    private int whole(int offset, int step) {
        String text = block.text();
        boolean splits = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return splits ? offset + step : offset;
    }

    private static String shown(String text) {
        return text.replace(String.valueOf(Prose.OPAQUE), OPAQUE_SHOWN);
    }
}
