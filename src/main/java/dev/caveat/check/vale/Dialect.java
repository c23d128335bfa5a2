package dev.caveat.check.vale;

import dev.caveat.language.regex.BadPatternException;
import dev.caveat.language.regex.SafePattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vale's regular expressions, which are .NET's, written as Java's. What Java has no word for is refused. */
final class Dialect {
    /** Java looks back over a known length only; what a style looks back over is a word or two. */
    static final int LONGEST_LOOK_BACK = 100;

    /** Lines end at {@code \n} only, {@code ^} and {@code $} mean each line, {@code \w} means any alphabet. */
    private static final String FLAGS = "(?dmU)";

    private static final Pattern NAME = Pattern.compile("\\(\\?P?(?:<([A-Za-z_]\\w*)>|'([A-Za-z_]\\w*)')");
    private static final Pattern INLINE = Pattern.compile("\\(\\?[imsx]*(?:-[imsx]+)?[:)]");
    private static final Pattern POSIX = Pattern.compile("\\[:(\\^?)([a-z]+):]");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,?)(\\d*)}");
    private static final Pattern COLUMN = Pattern.compile(", column (\\d{1,6}):");
    private static final Pattern CODED = Pattern.compile("\\\\(?:[pPx]\\{[^}]*}|k(?:<[^>]*>|'[^']*'))");

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alpha", "Alpha"), Map.entry("digit", "Digit"), Map.entry("alnum", "Alnum"), Map.entry("upper", "Upper"),
            Map.entry("lower", "Lower"), Map.entry("punct", "Punct"), Map.entry("space", "Space"), Map.entry("blank", "Blank"),
            Map.entry("xdigit", "XDigit"), Map.entry("cntrl", "Cntrl"), Map.entry("graph", "Graph"), Map.entry("print", "Print"));

    private final String regex;
    private final StringBuilder java = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();
    /** By open group: whether it is, or stands in, a look-behind. */
    private final Deque<Boolean> behind = new ArrayDeque<>();
    private int at;

    private Dialect(String regex) {
        this.regex = regex;
    }

    /**
     * A pattern that runs within a step budget.
     *
     * @throws IllegalArgumentException if it is no regular expression, or not one that can be written in Java's notation
     */
    static SafePattern compile(String regex, boolean ignoreCase) {
        try {
            return SafePattern.compile(FLAGS + new Dialect(regex).translate(), ignoreCase);
        } catch (BadPatternException e) {
            throw new IllegalArgumentException(asWritten(e.getMessage()), e);
        }
    }

    /** Nobody wrote the flags, so nobody counts them. */
    private static String asWritten(String message) {
        return COLUMN.matcher(message.replace(FLAGS, "")).replaceFirst(column ->
                ", column " + Math.max(1, Integer.parseInt(column.group(1)) - FLAGS.length()) + ":");
    }

    private String translate() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> bracketed();
                case '(' -> open();
                case ')' -> close();
                case '*', '+' -> quantifier(c == '+' ? 1 : 0);
                case '{' -> braced();
                default -> copy(1);
            }
        }
        return java.toString();
    }

    private void copy(int length) {
        int end = Math.min(regex.length(), at + length);
        java.append(regex, at, end);
        at = end;
    }

    private void escape() {
        Matcher coded = CODED.matcher(regex).region(at, regex.length());
        if (!coded.lookingAt()) {
            copy(2);
        } else if (regex.charAt(at + 1) == 'k') {
            String name = coded.group().substring(3, coded.group().length() - 1);
            java.append("\\k<").append(name(name)).append('>');
            at = coded.end();
        } else {
            copy(coded.group().length());
        }
    }

    private void open() {
        Matcher name = NAME.matcher(regex).region(at, regex.length());
        boolean outside = isBehind();
        if (regex.startsWith("(?#", at)) {
            int end = regex.indexOf(')', at);
            at = end < 0 ? regex.length() : end + 1;
            return;
        }
        if (regex.startsWith("(?(", at)) {
            throw refused("a choice by condition, (?(…)…|…), has no equal here; write its two cases as two tokens");
        }
        if (regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at)) {
            behind.push(true);
            copy(4);
        } else if (regex.startsWith("(?:", at) || regex.startsWith("(?>", at) || regex.startsWith("(?=", at) || regex.startsWith("(?!", at)) {
            behind.push(outside);
            copy(3);
        } else if (name.lookingAt()) {
            behind.push(outside);
            java.append("(?<").append(name(name.group(1) == null ? name.group(2) : name.group(1))).append('>');
            at = name.end();
        } else if (regex.startsWith("(?", at)) {
            Matcher inline = INLINE.matcher(regex).region(at, regex.length());
            if (!inline.lookingAt()) {
                throw refused("“" + regex.substring(at, Math.min(regex.length(), at + 6)) + "…” is no group that is known here");
            }
            if (inline.group().endsWith(":")) {
                behind.push(outside);
            }
            copy(inline.group().length());
        } else {
            behind.push(outside);
            copy(1);
        }
    }

    /** Java's names of groups are letters and digits. */
    private String name(String written) {
        return names.computeIfAbsent(written, any -> "g" + (names.size() + 1));
    }

    private boolean isBehind() {
        return !behind.isEmpty() && behind.peek();
    }

    private void close() {
        boolean inside = !behind.isEmpty() && behind.pop();
        copy(1);
        char next = at < regex.length() ? regex.charAt(at) : ' ';
        if (inside && isBehind() && (next == '*' || next == '+')) {
            throw refused("looks back without end over a repeated group; give the repetition a limit, such as {0,5}");
        }
    }

    private void quantifier(int from) {
        if (isBehind()) {
            java.append('{').append(from).append(',').append(LONGEST_LOOK_BACK).append('}');
            at++;
        } else {
            copy(1);
        }
    }

    private void braced() {
        Matcher count = COUNT.matcher(regex).region(at, regex.length());
        if (!count.lookingAt()) {
            java.append("\\{");
            at++;
        } else if (isBehind() && !count.group(2).isEmpty() && count.group(3).isEmpty()) {
            java.append('{').append(count.group(1)).append(',').append(LONGEST_LOOK_BACK).append('}');
            at = count.end();
        } else {
            copy(count.group().length());
        }
    }

    /** In .NET a bracket or two ampersands within a class stand for themselves; in Java they nest and intersect. */
    private void bracketed() {
        copy(regex.startsWith("[^", at) ? 2 : 1);
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            char c = regex.charAt(at);
            Matcher posix = POSIX.matcher(regex).region(at, regex.length());
            if (c == '\\') {
                escape();
            } else if (c == '[' && posix.lookingAt() && CLASSES.containsKey(posix.group(2))) {
                java.append(posix.group(1).isEmpty() ? "\\p{" : "\\P{").append(CLASSES.get(posix.group(2))).append('}');
                at = posix.end();
            } else if (c == '-' && regex.startsWith("-[", at) && !first) {
                throw refused("a class less another, […-[…]], has no equal here; list what remains");
            } else {
                if (c == '[' || c == ']' || c == '&') {
                    java.append('\\');
                }
                copy(1);
            }
            first = false;
        }
        copy(1);
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("regular expression “" + regex + "”, column " + (at + 1) + ": " + why);
    }
}
