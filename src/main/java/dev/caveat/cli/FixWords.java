package dev.caveat.cli;

import dev.caveat.document.Span;
import dev.caveat.report.console.Cells;

/** A change of text as the console shows it: on one line, shortened, with nothing that could steer a terminal. */
final class FixWords {
    private static final int LONGEST = 70;
    /** A shorter change is only understood with what stands around it. */
    private static final int CLEAR = 15;
    private static final int NEAR = 25;

    private FixWords() {}

    static String change(String was, String now) {
        if (was.isEmpty()) {
            return "+ " + quoted(now);
        }
        return now.isEmpty() ? "- " + quoted(was) : was.length() <= LONGEST || now.length() <= LONGEST ? quoted(was) + " → " + quoted(now)
                : parted(was.strip().replaceAll("\\s+", " "), now.strip().replaceAll("\\s+", " "));
    }

    /** Of two long texts what differs, with a word or two on either side. */
    private static String parted(String was, String now) {
        int shorter = Math.min(was.length(), now.length());
        int head = 0;
        while (head < shorter && was.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && was.charAt(was.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, was.lastIndexOf(' ', Math.max(0, head - NEAR)));
        return cut(was, from, tail) + " → " + cut(now, from, tail);
    }

    private static String cut(String text, int from, int tail) {
        int next = text.indexOf(' ', Math.min(text.length(), text.length() - tail + NEAR));
        int to = next < 0 ? text.length() : next;
        String part = text.substring(Math.min(from, to), to).strip();
        return quoted((from > 0 ? "… " : "") + part + (to < text.length() ? " …" : ""));
    }

    /** The words that a short change stands among; nothing for a long one. */
    static String around(String text, Span at) {
        if (at.length() > CLEAR) {
            return "";
        }
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, at.start() - 1)) + 1, word(text, at.start() - NEAR));
        int end = text.indexOf('\n', at.end());
        int to = Math.min(end < 0 ? text.length() : end, word(text, at.end() + NEAR));
        return " in " + quoted(text.substring(Math.min(from, at.start()), Math.max(to, at.end())));
    }

    /** The next beginning of a word, so that none is cut. */
    private static int word(String text, int from) {
        int at = Math.min(Math.max(0, from), text.length());
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    static String clean(String text) {
        return Cells.clean(text);
    }

    static String quoted(String text) {
        String line = Cells.clean((text.length() <= CLEAR ? text : text.strip()).replaceAll("\\s+", " "));
        int length = line.codePointCount(0, line.length());
        return "“" + (length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)).stripTrailing() + " …") + "”";
    }
}
