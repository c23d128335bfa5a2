package dev.caveat.parse;

/**
 * Which signs of markup stand in a Markdown text, told by one look at it: what most texts do not hold need not be sought in them
 * again and again.
 *
 * @param extended whether there can be a table, a footnote, struck words or a task list
 * @param comments whether there can be a comment of HTML or MDX
 */
record MarkdownSigns(boolean extended, boolean comments) {
    static MarkdownSigns of(char[] text) {
        boolean extended = false;
        boolean comments = false;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            extended |= c == '|' || c == '~' || c == '[' && opensMark(text, i + 1);
            comments |= c == '<' && stands("!--", text, i + 1) || c == '{' && stands("/*", text, i + 1);
        }
        return new MarkdownSigns(extended, comments);
    }

    /** That of a footnote or of a task. */
    private static boolean opensMark(char[] text, int at) {
        return stands("^", text, at) || stands(" ]", text, at) || stands("x]", text, at) || stands("X]", text, at);
    }

    private static boolean stands(String sign, char[] text, int at) {
        for (int i = 0; i < sign.length(); i++) {
            if (at + i >= text.length || text[at + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
