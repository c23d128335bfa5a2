package dev.caveat.report;

/** Numbers with their noun, as a person reads them: {@code 1 error}, {@code 1,098 words}. */
public final class Counted {
    private static final int GROUP = 3;

    private Counted() {}

    public static String of(int count, String noun) {
        return of(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with its thousands apart; to load Java's formatter takes a hundredth of the check of an article. */
    public static String of(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }
}
