package dev.caveat.parse;

import dev.caveat.document.Zone;
import java.util.BitSet;
import java.util.Optional;

/** What one text says of its zone. The text is looked at once, when something is first asked; for one thread. */
final class CueReading {
    private final Cues cues;
    private final String text;
    private BitSet candidates;
    private Optional<Zone> heading;

    CueReading(Cues cues, String text) {
        this.cues = cues;
        this.text = text;
    }

    /** The zone that a heading of these words opens. */
    Optional<Zone> heading() {
        if (heading == null) {
            heading = cues.heading(text);
        }
        return heading;
    }

    /** Whether the whole text is a line of that kind ({@code byline}, {@code furniture}, …). */
    boolean isLine(String kind) {
        String line = text.strip();
        return line.length() <= Cues.LINE && cues.isLine(kind, line, candidates());
    }

    /** Whether the text holds wording of that kind. */
    boolean hasWording(String kind) {
        return cues.hasWording(kind, text, candidates());
    }

    private BitSet candidates() {
        if (candidates == null) {
            candidates = cues.candidates(text);
        }
        return candidates;
    }
}
