package dev.caveat.report;

import java.util.Locale;

/** Numbers with their noun, as a person reads them: {@code 1 error}, {@code 1,098 words}. */
public final class Counted {
    private Counted() {}

    public static String of(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
