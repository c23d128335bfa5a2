package dev.caveat.report.console;

import dev.caveat.report.Verdict;
import dev.caveat.rule.Severity;

/**
 * Terminal colours, or none. A colour never says what words do not.
 *
 * @param on whether to colour
 */
record Ink(boolean on) {
    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String good(String text) {
        return in("32", text);
    }

    String partial(String text) {
        return in("33", text);
    }

    String bad(String text) {
        return in("1;31", text);
    }

    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> bad(text);
            case WARNING -> in("1;33", text);
            case INFO -> in("36", text);
        };
    }

    String of(Verdict verdict, String text) {
        return switch (verdict) {
            case NOT_CHECKED, BLOCKED -> bad(text);
            case NEEDS_REVIEW -> in("1;33", text);
            case CLEAR -> in("1;32", text);
        };
    }

    /** The same text without colours. */
    static String plain(String text) {
        return text.replaceAll("\033\\[[0-9;]+m", "");
    }

    private String in(String code, String text) {
        return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
