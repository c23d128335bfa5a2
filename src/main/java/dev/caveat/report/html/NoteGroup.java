package dev.caveat.report.html;

import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes of one weight, to jump to from the head of the text.
 *
 * @param look the style sheet's name for the weight
 */
public record NoteGroup(String name, String look, List<Note> notes) {
    private static final List<Severity> GRAVEST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

    static List<NoteGroup> of(List<Note> notes) {
        List<NoteGroup> groups = new ArrayList<>();
        for (Severity severity : GRAVEST_FIRST) {
            groups.add(new NoteGroup(Words.of(severity) + "s", severity.id(), notes.stream()
                    .filter(note -> note.isOpen() && note.judgement().severity() == severity).toList()));
        }
        groups.add(new NoteGroup("Not counted", "settled", notes.stream().filter(note -> !note.isOpen()).toList()));
        groups.removeIf(group -> group.notes.isEmpty());
        return groups;
    }
}
