package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.BlockMap;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article's text as rows, every note beside the block where its mark begins, or in a gap of its own. */
final class MarkedText {
    private static final int LEVELS_ABOVE = 2;
    private static final int DEEPEST = 6;

    private final BlockMap places;
    private final List<Block> blocks;
    /** Of each block, the notes whose mark begins in it, and all whose mark it shares. */
    private final List<List<Note>> homes = new ArrayList<>();
    private final List<List<Note>> touching = new ArrayList<>();
    private final List<List<Proof>> proven = new ArrayList<>();
    private final List<Note> homeless = new ArrayList<>();
    private final List<Integer> outline = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private MarkedText(Document document, List<Note> notes, List<Proof> proofs) {
        this.places = BlockMap.of(document);
        this.blocks = document.allBlocks();
        outline(document.sections());
        blocks.forEach(block -> {
            homes.add(new ArrayList<>());
            touching.add(new ArrayList<>());
            proven.add(new ArrayList<>());
        });
        notes.forEach(this::settle);
        for (Proof proof : proofs) {
            places.near(proof.span()).stream().filter(i -> proof.span().overlaps(blocks.get(i).span())).forEach(i -> proven.get(i).add(proof));
        }
    }

    /** Article headings stand below the page's own two levels, and no level is left out, whatever the article does. */
    private void outline(List<Section> sections) {
        int shallowest = sections.stream().mapToInt(Section::level).filter(level -> level > 0).min().orElse(1);
        int before = LEVELS_ABOVE;
        for (Section section : sections) {
            int level = Math.min(DEEPEST, Math.min(before + 1, LEVELS_ABOVE + 1 + section.level() - shallowest));
            section.all().forEach(block -> outline.add(section.heading().orElse(null) == block ? level : 0));
            before = section.heading().isPresent() ? level : before;
        }
    }

    static List<Row> of(Document document, List<Note> notes, List<Proof> proofs) {
        MarkedText text = new MarkedText(document, notes, proofs);
        text.lay();
        return List.copyOf(text.rows);
    }

    private void lay() {
        Zone before = Zone.BODY;
        int laid = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            gap(laid, block.span().start());
            laid = Math.max(laid, block.span().start());
            List<Note> here = homes.get(i);
            String label = block.zone() == before ? "" : Words.of(block.zone());
            before = block.zone();
            rows.add(new Row(Optional.of(block), i, outline.get(i), label,
                    Marking.segments(block, touching.get(i), here, proven.get(i)), here));
        }
        gap(laid, Integer.MAX_VALUE);
    }

    /** Notes that no block holds, and whose place is in {@code [from, to)}. */
    private void gap(int from, int to) {
        List<Note> here = homeless.stream()
                .filter(note -> note.span().start() >= from && note.span().start() < to).toList();
        if (!here.isEmpty()) {
            rows.add(new Row(Optional.empty(), 0, 0, "", List.of(new Segment("", here, here, List.of(), false, "")), here));
        }
    }

    /** At home in the first block that shares text with it; without text, in the first that holds its place. */
    private void settle(Note note) {
        int home = -1;
        int holding = -1;
        for (int i : places.near(note.span())) {
            Span span = blocks.get(i).span();
            if (span.overlaps(note.span())) {
                home = home < 0 ? i : home;
                touching.get(i).add(note);
            } else if (holding < 0 && span.contains(Span.at(note.span().start()))) {
                holding = i;
            }
        }
        if (home < 0 && holding >= 0) {
            home = holding;
            touching.get(home).add(note);
        }
        (home < 0 ? homeless : homes.get(home)).add(note);
    }
}
