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
    /** Whether what was written so far ends in a carriage return, which is no line end yet if a line feed follows. */
    private boolean returned;

    Unseen(Writer out) {
        super(out);
    }

    /** Line ends become {@code \n}. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int end = from + length;
        int copied = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && !returned) {
                continue;
            }
            if (returned || c == '\r' || isUnseen(c)) {
                out.write(text, copied, i - copied);
                if (returned && c != '\n') {
                    out.write('\n');
                }
                returned = c == '\r';
                if (!returned && isUnseen(c)) {
                    out.write("[U+" + hex(c) + "]");
                }
                copied = returned || isUnseen(c) ? i + 1 : i;
            }
        }
        out.write(text, copied, end - copied);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    /** A carriage return at the very end was one. */
    void end() throws IOException {
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
