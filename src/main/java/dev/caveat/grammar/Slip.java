package dev.caveat.grammar;

import java.util.Locale;

/** A single slip of the pen: one letter too many, too few, wrong, or two swapped. */
final class Slip {
    private Slip() {}

    /** Whether one slip turns {@code right} into {@code written}; capitals do not matter. */
    static boolean is(String written, String right) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String left = a.substring(start, a.length() - end);
        String other = b.substring(start, b.length() - end);
        if (left.length() == 2 && other.length() == 2) {
            return left.charAt(0) == other.charAt(1) && left.charAt(1) == other.charAt(0);
        }
        return left.length() <= 1 && other.length() <= 1 && !(left + other).isEmpty();
    }
}
