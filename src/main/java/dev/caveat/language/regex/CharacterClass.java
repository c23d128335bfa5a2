package dev.caveat.language.regex;

/**
 * A class in brackets; its own nesting, ranges and intersections are only skipped.
 *
 * @param node what it can match; nothing is told apart where it is more than a few plain characters
 * @param end offset in the expression after its closing bracket
 */
record CharacterClass(Node node, int end) {
    /** A class of more characters than this tells nothing apart. */
    private static final int FEW = 4;

    /**
     * The class that begins at an offset of an expression.
     *
     * @param comments whether white space and {@code #} do not count there
     */
    static CharacterClass read(String regex, int from, boolean comments) {
        int at = from;
        int depth = 0;
        boolean fresh = false;
        do {
            char c = regex.charAt(at);
            if (c == '\\') {
                boolean quote = regex.startsWith("\\Q", at);
                int end = quote ? regex.indexOf("\\E", at) : at + 1;
                at = end < 0 ? regex.length() : quote ? end + 1 : end;
                fresh = false;
            } else if (c == '[') {
                depth++;
                fresh = true;
                at += at + 1 < regex.length() && regex.charAt(at + 1) == '^' ? 1 : 0;
            } else {
                depth -= c == ']' && !fresh ? 1 : 0;
                fresh = false;
            }
            at++;
        } while (depth > 0 && at < regex.length());
        return new CharacterClass(node(regex.substring(from + 1, Math.max(from + 1, at - 1)), comments), at);
    }

    private static Node node(String inside, boolean comments) {
        boolean plain = !inside.isEmpty() && inside.length() <= 2 * FEW && !comments
                && inside.chars().noneMatch(c -> "[]\\^&-".indexOf(c) >= 0 || Character.isSurrogate((char) c));
        if (!plain) {
            return RegexReader.ONE;
        }
        StringBuilder folded = new StringBuilder();
        inside.chars().map(c -> RequiredLiterals.fold((char) c)).distinct().forEach(c -> folded.append((char) c));
        return folded.length() > FEW ? new Node.Any(1, 1) : new Node.Few(folded.toString());
    }
}
