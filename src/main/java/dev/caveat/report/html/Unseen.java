package dev.caveat.report.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Characters that no reader sees and that can hide or reorder what stands beside them, written out as {@code [U+202E]}.
 *
 * <p>Everything of a page goes through it, so that no place of it can be forgotten. The text that replaces them is plain: it is safe
 * in an attribute, a title and a paragraph alike.
 */
final class Unseen extends FilterWriter {
    private static final int BUFFER = 8 << 10;
    /** How many characters are looked at together: few, as those after one that is not shown are looked at again. */
    private static final int STRETCH = 256;
    private static final int LONGEST_REPLACEMENT = 16;

    /** What was looked at and is not written yet: a page is many short texts. */
    private final char[] waiting = new char[BUFFER];
    private int count;
    /** Whether what was written so far ends in a carriage return, which is no line end yet if a line feed follows. */
    private boolean returned;

    Unseen(Writer out) {
        super(out);
    }

    /** Line ends become {@code \n}. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        int at = from;
        while (at < end) {
            int more = Math.min(end - at, STRETCH);
            makeRoom(more);
            text.getChars(at, at + more, waiting, count);
            int shown = returned ? 0 : shown(more);
            count += shown;
            at += shown;
            if (shown < more) {
                write(text.charAt(at++));
            }
        }
    }

    /** How many of the characters that come next are written as they are. */
    private int shown(int more) {
        for (int i = count; i < count + more; i++) {
            char c = waiting[i];
            if ((c < ' ' || c >= 0x7F) && (c == '\r' || isUnseen(c))) {
                return i - count;
            }
        }
        return more;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(int character) throws IOException {
        makeRoom(LONGEST_REPLACEMENT);
        char c = (char) character;
        if (returned && c != '\n') {
            waiting[count++] = '\n';
        }
        returned = c == '\r';
        if (isUnseen(c) && !returned) {
            for (char each : ("[U+" + hex(c) + "]").toCharArray()) {
                waiting[count++] = each;
            }
        } else if (!returned) {
            waiting[count++] = c;
        }
    }

    private void makeRoom(int more) throws IOException {
        if (count + more > waiting.length) {
            out.write(waiting, 0, count);
            count = 0;
        }
    }

    @Override
    public void flush() throws IOException {
        makeRoom(waiting.length);
        out.flush();
    }

    /** A carriage return at the very end was one; all is written. */
    void end() throws IOException {
        makeRoom(waiting.length);
        if (returned) {
            returned = false;
            out.write('\n');
        }
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Controls, the marks, embeddings, overrides and isolates of the bidirectional algorithm, and spaces of no width. */
    private static boolean isUnseen(char c) {
        if (c < 0x7F) {
            return c < ' ' && c != '\n' && c != '\t';
        }
        return c <= 0x9F || c == 0x061C || c == 0x200B || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E
                || c == 0x2060 || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
    }
}
