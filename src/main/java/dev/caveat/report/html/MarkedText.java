package dev.caveat.report.html;

import dev.caveat.document.Block;
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

    private final List<Note> notes;
    private final List<Proof> proofs;
    private final List<Block> blocks;
    private final List<Integer> outline = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private MarkedText(Document document, List<Note> notes, List<Proof> proofs) {
        this.notes = notes;
        this.proofs = proofs;
        this.blocks = document.blocks().toList();
        outline(document.sections());
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
        List<Optional<Block>> homes = notes.stream().map(note -> home(note.span())).toList();
        Zone before = Zone.BODY;
        int laid = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            gaps(laid, block.span().start(), homes);
            laid = Math.max(laid, block.span().start());
            List<Note> here = new ArrayList<>();
            for (int n = 0; n < notes.size(); n++) {
                if (homes.get(n).filter(home -> home == block).isPresent()) {
                    here.add(notes.get(n));
                }
            }
            List<Note> touching = notes.stream()
                    .filter(note -> here.contains(note) || note.span().overlaps(block.span())).toList();
            List<Proof> proven = proofs.stream().filter(proof -> proof.span().overlaps(block.span())).toList();
            String label = block.zone() == before ? "" : Words.of(block.zone());
            before = block.zone();
            rows.add(new Row(Optional.of(block), outline.get(i), label,
                    Marking.segments(block, touching, here, proven), here));
        }
        gaps(laid, Integer.MAX_VALUE, homes);
    }

    /** Notes that no block holds, and whose place is in {@code [from, to)}. */
    private void gaps(int from, int to, List<Optional<Block>> homes) {
        List<Note> here = new ArrayList<>();
        for (int n = 0; n < notes.size(); n++) {
            int start = notes.get(n).span().start();
            if (homes.get(n).isEmpty() && start >= from && start < to) {
                here.add(notes.get(n));
            }
        }
        if (!here.isEmpty()) {
            rows.add(new Row(Optional.empty(), 0, "", List.of(new Segment("", here, here, List.of(), false)), here));
        }
    }

    /** The first block that shares text with the span; for an empty span, the first that holds its place. */
    private Optional<Block> home(Span span) {
        Optional<Block> sharing = blocks.stream().filter(block -> block.span().overlaps(span)).findFirst();
        return sharing.isPresent() ? sharing
                : blocks.stream().filter(block -> block.span().contains(Span.at(span.start()))).findFirst();
    }
}
