package dev.caveat.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a person's name can begin at all, told without a regular expression: a capitalised word with another one, or with
 * a word such as "van", right behind it. Most sentences have no such place.
 */
final class NameStarts {
    /** Words in small letters that stand inside names. */
    static final List<String> PARTICLES =
            List.of("van", "von", "de", "del", "der", "den", "da", "di", "la", "le", "bin", "al", "el", "ten");

    private static final String INSIDE = "'\u2019.-";
    private static final int ASCII = 128;

    private NameStarts() {}

    /** The first such place in {@code [from, to)}; -1 where there is none. */
    static int next(String text, int from, int to) {
        int i = from;
        while (i < to) {
            if (!isCapital(text.charAt(i)) || i > 0 && isWord(text.charAt(i - 1))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && isInName(text.charAt(end))) {
                end++;
            }
            int next = end;
            while (next < to && isSpace(text.charAt(next))) {
                next++;
            }
            if (next > end && next < to && (isCapital(text.charAt(next)) || isParticle(text, next, to))) {
                return i;
            }
            i = end;
        }
        return -1;
    }

    /**
     * Where the titles right in front of a place begin; the place itself where none stand there.
     *
     * @param from where to stop looking
     * @param titles in small letters; a word that only ends with one counts too
     */
    static int withTitles(String text, int from, int place, Set<String> titles) {
        int start = place;
        while (true) {
            int end = start;
            while (end > from && isSpace(text.charAt(end - 1))) {
                end--;
            }
            int word = end;
            while (word > from && !isSpace(text.charAt(word - 1))) {
                word--;
            }
            if (end == start || word == end || !endsWithTitle(text.substring(word, end), titles)) {
                return start;
            }
            start = word;
        }
    }

    /** Whether a word may begin at an offset: no letter or digit stands before it. */
    static boolean isWordStart(String text, int at) {
        return at == 0 || !isWord(text.charAt(at - 1));
    }

    private static boolean endsWithTitle(String word, Set<String> titles) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (isWordStart(lower, i) && titles.contains(lower.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParticle(String text, int at, int to) {
        for (String particle : PARTICLES) {
            int end = at + particle.length();
            if (text.startsWith(particle, at) && end < to && isSpace(text.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    /** Half of a letter beyond the basic plane may be one. */
    private static boolean isCapital(char c) {
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isSurrogate(c);
    }

    private static boolean isInName(char c) {
        return c < ASCII ? isWord(c) && !(c >= '0' && c <= '9') || INSIDE.indexOf(c) >= 0
                : Character.isLetter(c) || Character.isSurrogate(c) || INSIDE.indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return c < ASCII ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : Character.isLetter(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
