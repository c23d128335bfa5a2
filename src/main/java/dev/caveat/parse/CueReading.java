package dev.caveat.parse;

import dev.caveat.document.Zone;
import java.util.BitSet;
import java.util.Optional;

/** What one text says of its zone. It is looked at once for each sort of cue, when the first of them is asked for; for one thread. */
final class CueReading {
    private final Cues cues;
    private final String text;
    private String line;
    private char[] folded;
    private BitSet lines;
    private BitSet wording;
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
        if (line == null) {
            line = text.strip();
        }
        if (line.length() > Cues.LINE) {
            return false;
        }
        if (lines == null) {
            lines = cues.lines(folded());
        }
        return cues.isLine(kind, line, lines);
    }

    /** Whether the text holds wording of that kind. */
    boolean hasWording(String kind) {
        if (wording == null) {
            wording = cues.wording(folded());
        }
        return cues.hasWording(kind, text, wording);
    }

    private char[] folded() {
        if (folded == null) {
            folded = CueLiterals.fold(text);
        }
        return folded;
    }
}
