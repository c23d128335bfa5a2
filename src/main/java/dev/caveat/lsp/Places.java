package dev.caveat.lsp;

import java.util.Comparator;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** How places of a draft lie to each other. */
final class Places {
    static final Comparator<Position> ORDER = Comparator.comparingInt(Position::getLine).thenComparingInt(Position::getCharacter);

    private Places() {}

    /** Whether a cursor or selection touches a range; one without width, where something is absent, is met in its whole line. */
    static boolean touch(Range range, Range asked) {
        if (range.getStart().equals(range.getEnd())) {
            int line = range.getStart().getLine();
            return asked.getStart().getLine() <= line && line <= asked.getEnd().getLine();
        }
        return ORDER.compare(range.getStart(), asked.getEnd()) <= 0 && ORDER.compare(asked.getStart(), range.getEnd()) <= 0;
    }
}
