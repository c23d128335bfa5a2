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
        return now.isEmpty() ? "- " + quoted(was) : quoted(was) + " → " + quoted(now);
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
        String line = Cells.clean(text.strip().isEmpty() ? text : text.strip().replaceAll("\\s+", " "));
        int length = line.codePointCount(0, line.length());
        return "“" + (length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)).stripTrailing() + " …") + "”";
    }
}
