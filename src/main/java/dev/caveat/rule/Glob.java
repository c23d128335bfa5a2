package dev.caveat.rule;

import java.util.regex.Pattern;

/**
 * A path pattern as in {@code .gitignore} and editors: {@code *} and {@code ?} stay within a folder, {@code **} does
 * not, <code>{a,b}</code> and {@code [ab]} choose. Independent of the platform's own globs and separators.
 */
public final class Glob {
    private final Pattern pattern;

    /** @throws IllegalArgumentException when a brace or bracket is not closed */
    public Glob(String glob) {
        String plain = glob.replace('\\', '/');
        pattern = Pattern.compile(regex(plain.startsWith("./") ? plain.substring(2) : plain));
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '{') {
                regex.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                regex.append(')');
                braces--;
            } else if (c == ',' && braces > 0) {
                regex.append('|');
            } else if (c == '[' && glob.indexOf(']', i) > i + 1) {
                int end = glob.indexOf(']', i);
                String inside = glob.substring(i + 1, end)
                        .replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&");
                regex.append('[').append(inside.startsWith("!") ? "^" + inside.substring(1) : inside).append(']');
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        if (braces > 0) {
            throw new IllegalArgumentException("unclosed { in pattern " + glob);
        }
        return regex.toString();
    }
}
