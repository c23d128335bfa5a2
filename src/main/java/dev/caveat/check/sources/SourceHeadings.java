package dev.caveat.check.sources;

import dev.caveat.check.Require;
import java.util.List;
import java.util.Locale;

/**
 * What lists of sources are called.
 *
 * @param exact whole headings
 * @param ending words that a short heading of a list ends with, or begins with before "and" or "for"
 * @param loose words of headings that stand over other text too: there only what can be followed is an entry
 */
public record SourceHeadings(List<String> exact, List<String> ending, List<String> loose) {
    private static final int SHORT = 7;

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
