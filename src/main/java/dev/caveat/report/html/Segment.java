package dev.caveat.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of a block over which the same marks lie.
 *
 * @param text may be empty: then something is absent here
 * @param begins notes whose mark begins here
 * @param notes notes whose mark covers it
 * @param proves proofs that begin here
 * @param proof whether any proof covers it
 * @param to where the link that ends with it leads; empty for none
 */
public record Segment(String text, List<Note> begins, List<Note> notes, List<Proof> proves, boolean proof, String to) {
    public boolean isPlain() {
        return notes.isEmpty() && !proof;
    }

    /** One tag for each requirement that is proved from here on. */
    public List<Proof> tags() {
        Set<String> seen = new HashSet<>();
        return proves.stream().filter(found -> seen.add(found.requirement())).toList();
    }

    /** Proofs that share another's tag: places to link to, nothing to see. */
    public List<Proof> anchored() {
        List<Proof> others = new ArrayList<>(proves);
        others.removeAll(tags());
        return others;
    }

    /** The gravest open severity, for the eye. */
    public String look() {
        String severity = notes.stream().filter(Note::isOpen).map(note -> note.judgement().severity())
                .max(Enum::compareTo).map(found -> found.id()).orElse(notes.isEmpty() ? "" : "settled");
        return (severity + (proof ? " proof" : "")).strip();
    }

    /** The notes that belong to it, for the script. */
    public String anchors() {
        return notes.stream().map(Note::anchor).collect(Collectors.joining(" "));
    }
}
