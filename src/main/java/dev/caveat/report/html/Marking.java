package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lays marks, which are source spans, over the prose of one block; marks may overlap and cross inline markup. */
final class Marking {
    private static final String OPAQUE_SHOWN = "▫";

    private final Block block;
    private final List<Note> notes;
    private final List<Proof> proofs;
    private final List<Link> links;
    private final List<Span> noteRanges;
    private final List<Span> proofRanges;

    private Marking(Block block, List<Note> notes, List<Proof> proofs, List<Link> links) {
        this.block = block;
        this.notes = notes;
        this.proofs = proofs;
        this.links = links;
        Offsets offsets = new Offsets(block);
        this.noteRanges = notes.stream().map(note -> offsets.of(note.span())).toList();
        this.proofRanges = proofs.stream().map(proof -> offsets.of(proof.span())).toList();
    }

    /**
     * @param notes those whose mark lies at least partly in the block
     * @param beginning those of them whose mark begins in it
     * @param proofs those that lie at least partly in the block
     */
    static List<Segment> segments(Block block, List<Note> notes, List<Note> beginning, List<Proof> proofs) {
        List<Link> links = block.links().stream().filter(link -> !Target.of(block, link).isEmpty()).toList();
        if (notes.isEmpty() && proofs.isEmpty() && links.isEmpty()) {
            return List.of(new Segment(shown(block.text()), List.of(), List.of(), List.of(), false, ""));
        }
        return new Marking(block, notes, proofs, links).segments(beginning);
    }

    private List<Segment> segments(List<Note> beginning) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, block.text().length()));
        noteRanges.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        proofRanges.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
        links.forEach(link -> cuts.add(link.prose().end()));
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
                segments.add(new Segment("", points, points, List.of(), false, ""));
            }
            Integer next = cuts.higher(cut);
            if (next != null) {
                segments.add(stretch(new Span(cut, next), beginning));
            }
        }
        return segments;
    }

    private Segment stretch(Span span, List<Note> beginning) {
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
        return new Segment(shown(span.of(block.text())), begins, covering, proves, proof, to(span.end()));
    }

    /** Where the link that ends there leads. */
    private String to(int end) {
        Set<String> targets = new HashSet<>();
        return links.stream().filter(link -> link.prose().end() == end).map(link -> Target.of(block, link))
                .filter(targets::add).reduce((one, other) -> one + ", " + other).orElse("");
    }

    static String shown(String text) {
        return text.replace(String.valueOf(Prose.OPAQUE), OPAQUE_SHOWN);
    }
}
