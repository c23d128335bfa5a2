package dev.caveat.git;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The lines of a text that a change touched. */
public final class ChangedLines {
    /** Those of a text of which nothing is known. */
    public static final ChangedLines ALL = new ChangedLines(true, new BitSet());

    private final boolean all;
    private final BitSet lines;

    private ChangedLines(boolean all, BitSet lines) {
        this.all = all;
        this.lines = lines;
    }

    /**
     * Between two states of a text. Where lines were taken out, those on both sides count: what they say together is new.
     *
     * @param before and {@code now}: whatever their line ends
     */
    public static ChangedLines between(String before, String now) {
        RawText old = raw(before);
        RawText present = raw(now);
        BitSet lines = new BitSet();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, present)) {
            boolean onlyTakenOut = edit.getBeginB() == edit.getEndB();
            int from = onlyTakenOut ? Math.max(0, edit.getBeginB() - 1) : edit.getBeginB();
            int to = onlyTakenOut ? edit.getEndB() + 1 : edit.getEndB();
            // From here on lines are counted from 1.
            lines.set(from + 1, to + 1);
        }
        return new ChangedLines(false, lines);
    }

    /** Whether one of these lines is among them; lines are 1-based, both included. */
    public boolean touch(int first, int last) {
        if (all) {
            return true;
        }
        int next = lines.nextSetBit(first);
        return next >= 0 && next <= last;
    }

    private static RawText raw(String text) {
        return new RawText(LineEnds.plain(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return all ? "all" : lines.toString();
    }
}
