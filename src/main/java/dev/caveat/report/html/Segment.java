package dev.caveat.report.html;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a block over which the same marks lie.
 *
 * @param text may be empty: then something is absent here
 * @param begins notes whose mark begins here
 * @param notes notes whose mark covers it
 * @param proves proofs that begin here
 * @param proof whether any proof covers it
 */
public record Segment(String text, List<Note> begins, List<Note> notes, List<Proof> proves, boolean proof) {
    public boolean isPlain() {
        return notes.isEmpty() && !proof;
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
