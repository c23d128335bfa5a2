package dev.caveat.grammar;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.Arrays;

/**
 * A block's prose as LanguageTool is given it: without soft hyphens and other invisible characters, each kind of
 * space a plain one, every character with its prose offset.
 */
final class Passage {
    private final Block block;
    private final String text;
    private final int[] proseOffsets;

    private Passage(Block block, String text, int[] proseOffsets) {
        this.block = block;
        this.text = text;
        this.proseOffsets = proseOffsets;
    }

    static Passage of(Block block) {
        String prose = block.text();
        StringBuilder text = new StringBuilder(prose.length());
        int[] offsets = new int[prose.length()];
        for (int i = 0; i < prose.length(); i++) {
            char c = prose.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            offsets[text.length()] = i;
            text.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
        }
        return new Passage(block, text.toString(), Arrays.copyOf(offsets, text.length()));
    }

    String text() {
        return text;
    }

    /** Where {@code [start, end)} of the text stands in the source. */
    Span source(int start, int end) {
        return block.source(proseOffsets[start], proseOffsets[end - 1] + 1);
    }

    /** Soft hyphen, zero-width space, joiners and marks, word joiner, byte order mark, variation selectors. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c >= '\u2060' && c <= '\u2064' || c == '\uFEFF'
                || c >= '\uFE00' && c <= '\uFE0F';
    }
}
