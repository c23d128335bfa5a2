package dev.caveat.check.sources;

import dev.caveat.check.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lists of sources are called.
 *
 * @param exact whole headings
 * @param ending words that a short heading of a list ends with, or begins with before "and" or "for"
 * @param loose words of headings that stand over other text too: there only what can be followed is an entry
 */
public record SourceHeadings(List<String> exact, List<String> ending, List<String> loose) {
    private static final int SHORT = 7;
    /** A slip in a shorter word makes another word. */
    private static final int LONG = 6;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern FRONT = Pattern.compile("(?:\\d+ )?(?:(?:the|our|my|selected|key|main|full|article|list of) )?");

    public SourceHeadings {
        exact = Require.lowerCase(Require.notEmpty(exact, "headings.exact"));
        ending = Require.lowerCase(ending);
        loose = Require.lowerCase(loose);
    }

    /** Whether a heading can be nothing but that of a list of sources. */
    boolean name(String heading) {
        return names(heading, plain(heading));
    }

    /** @param plain the heading as {@link #plain} makes it */
    boolean names(String heading, String plain) {
        return exact.contains(plain)
                || isShort(plain) && !heading.strip().endsWith("?") && ending.stream().anyMatch(word -> isEnding(plain, word));
    }

    private static boolean isEnding(String plain, String word) {
        return plain.contains(word) && (plain.endsWith(" " + word) || plain.startsWith(word + " and ") || plain.startsWith(word + " for ")
                || plain.contains(" " + word + " and "));
    }

    /**
     * Whether it may be one, if what stands under it looks so.
     *
     * @param plain the heading as {@link #plain} makes it
     */
    boolean mayName(String plain) {
        return isShort(plain)
                && loose.stream().anyMatch(word -> plain.contains(word) && (" " + plain + " ").contains(" " + word + " "));
    }

    /** The one name that a heading of one word misses by a slip of the pen, in its letter case; none where it may be another. */
    Optional<String> meant(String heading) {
        String stripped = heading.strip();
        String written = stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1) : stripped;
        if (written.length() < LONG) {
            return Optional.empty();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        List<String> near = exact.stream().filter(name -> Math.abs(name.length() - lower.length()) <= 1 && isSlip(lower, name)).toList();
        return near.size() != 1 || name(heading) ? Optional.empty() : Optional.of(asIn(written, near.get(0)));
    }

    /** One letter left out, added or changed, or two neighbours that changed places. */
    private static boolean isSlip(String written, String right) {
        int same = 0;
        int shorter = Math.min(written.length(), right.length());
        while (same < shorter && written.charAt(same) == right.charAt(same)) {
            same++;
        }
        String one = written.substring(same);
        String other = right.substring(same);
        if (one.length() != other.length()) {
            return one.length() == other.length() + 1 && one.substring(1).equals(other)
                    || other.length() == one.length() + 1 && other.substring(1).equals(one);
        }
        return !one.isEmpty() && (one.substring(1).equals(other.substring(1)) || one.length() > 1 && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0) && one.substring(2).equals(other.substring(2)));
    }

    private static String asIn(String written, String name) {
        boolean shouted = written.equals(written.toUpperCase(Locale.ROOT));
        return shouted ? name.toUpperCase(Locale.ROOT) : !Character.isUpperCase(written.charAt(0)) ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isShort(String heading) {
        int spaces = 0;
        for (int at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1)) {
            spaces++;
        }
        return !heading.isEmpty() && spaces < SHORT;
    }

    /** Lower case, without numbering, signs, what stands in brackets, and an article or possessive in front. */
    static String plain(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        String bare = lower.indexOf('(') < 0 ? lower : BRACKETS.matcher(lower).replaceAll(" ");
        String spaced = bare.replace("&", " and ").replace('-', ' ');
        StringBuilder words = new StringBuilder(spaced.length());
        for (int i = 0, c; i < spaced.length(); i += Character.charCount(c)) {
            c = spaced.codePointAt(i);
            if (c == ' ' ? isAfterWord(words) : isRead(c)) {
                words.appendCodePoint(c);
            }
        }
        String plain = words.toString().strip();
        Matcher front = FRONT.matcher(plain);
        return front.lookingAt() ? plain.substring(front.end()) : plain;
    }

    private static boolean isAfterWord(StringBuilder words) {
        return words.length() > 0 && words.charAt(words.length() - 1) != ' ';
    }

    private static boolean isRead(int c) {
        return Character.isLetter(c) || switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
