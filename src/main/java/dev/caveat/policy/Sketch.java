package dev.caveat.policy;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A few words about an article's own text by which it is known again under another name, after edits too: the lowest
 * {@value #MOST} of its paragraphs' hashes. What articles of one site have in common (disclaimers, author boxes) is left out.
 *
 * @param hashes eight hexadecimal digits each, sorted
 */
record Sketch(List<String> hashes) {
    private static final int MOST = 16;
    private static final int DIGITS = 8;
    private static final double SAME = 0.5;
    private static final Set<Zone> OWN = EnumSet.of(Zone.TITLE, Zone.DESCRIPTION, Zone.BODY, Zone.RED_FLAG);

    Sketch {
        hashes = hashes.stream().sorted().distinct().toList();
    }

    static Sketch of(Document document) {
        return new Sketch(document.blocks().filter(block -> OWN.contains(block.zone()) && block.isVisible()).map(Block::text)
                .map(Subject::normal).filter(text -> !text.isEmpty()).map(text -> Subject.digest(text).substring(0, DIGITS))
                .sorted().distinct().limit(MOST).toList());
    }

    /** As a file holds it. */
    static Sketch parse(String text) {
        return new Sketch(text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +")));
    }

    boolean isLike(Sketch other) {
        return likeness(other) >= SAME;
    }

    /** The share of common paragraphs, from 0 to 1, as far as the lowest hashes of both together tell. */
    double likeness(Sketch other) {
        Set<String> both = new TreeSet<>(hashes);
        both.addAll(other.hashes);
        List<String> lowest = both.stream().limit(MOST).toList();
        long shared = lowest.stream().filter(hash -> hashes.contains(hash) && other.hashes.contains(hash)).count();
        return lowest.isEmpty() ? 0 : (double) shared / lowest.size();
    }

    @Override
    public String toString() {
        return String.join(" ", hashes);
    }
}
