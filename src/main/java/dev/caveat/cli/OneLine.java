package dev.caveat.cli;

/** A text shown on one line of the console. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
    }
}
