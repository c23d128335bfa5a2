package dev.caveat.report;

/** Numbers with their noun, as a person reads them: {@code 1 error}, {@code 1,098 words}. */
public final class Counted {
    private Counted() {}

    public static String of(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** With a comma between thousands. A formatter would have to be started first, and every page of every article counts. */
    public static String number(long number) {
        StringBuilder digits = new StringBuilder().append(number);
        for (int i = digits.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }
}
