package dev.caveat.check.sources;

import dev.caveat.check.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    public SourceHeadings {
        exact = Require.lowerCase(Require.notEmpty(exact, "headings.exact"));
        ending = Require.lowerCase(ending);
        loose = Require.lowerCase(loose);
    }

    /** Whether a heading can be nothing but that of a list of sources. */
    boolean name(String heading) {
        String plain = plain(heading);
        return exact.contains(plain) || isShort(plain) && !heading.strip().endsWith("?") && ending.stream().anyMatch(word ->
                plain.endsWith(" " + word) || plain.startsWith(word + " and ") || plain.startsWith(word + " for ")
                        || plain.contains(" " + word + " and "));
    }

    /** Whether it may be one, if what stands under it looks so. */
    boolean mayName(String heading) {
        String plain = " " + plain(heading) + " ";
        return isShort(plain.strip()) && loose.stream().anyMatch(word -> plain.contains(" " + word + " "));
    }

    /** The one name that a heading of one word misses by a slip of the pen, in its letter case; none where it may be another. */
    Optional<String> meant(String heading) {
        String written = heading.strip().replaceFirst(":$", "");
        List<String> near = written.length() < LONG ? List.of()
                : exact.stream().filter(name -> isSlip(written.toLowerCase(Locale.ROOT), name)).toList();
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
        return !heading.isEmpty() && heading.split(" ").length <= SHORT;
    }

    /** Lower case, without numbering, signs, what stands in brackets, and an article or possessive in front. */
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").replace("&", " and ").replace('-', ' ')
                .replaceAll("[^\\p{L}\\p{N} ]", "").replaceAll("\\s+", " ").strip().replaceAll("^\\d+\\s+", "")
                .replaceAll("^(?:the|our|my|selected|key|main|full|article|list of) ", "");
    }
}
