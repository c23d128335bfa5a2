package dev.caveat.report.html;

/**
 * Characters that no reader sees and that can hide or reorder what stands beside them, written out as {@code [U+202E]}.
 *
 * <p>Runs over a finished page, so that no place of it can be forgotten. The text that replaces them is plain: it is safe
 * in an attribute, a title and a paragraph alike.
 */
final class Unseen {
    private Unseen() {}

    /** Line ends become {@code \n}. */
    static String shown(String page) {
        StringBuilder shown = new StringBuilder(page.length() + 64);
        int copied = 0;
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            if (c == '\r' || isUnseen(c)) {
                shown.append(page, copied, i);
                copied = i + 1;
                if (c != '\r') {
                    shown.append("[U+").append(hex(c)).append(']');
                } else if (copied == page.length() || page.charAt(copied) != '\n') {
                    shown.append('\n');
                }
            }
        }
        return shown.append(page, copied, page.length()).toString();
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
