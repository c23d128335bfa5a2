package dev.caveat.claims;

import dev.caveat.language.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a sentence carries a citation: a marker, an author with a year, an identifier, a link to a source. */
final class Citations {
    private static final Pattern MARKER = Pattern.compile(
            "\\[\\^?\\d+(?:\\s*[,;\\u2013-]\\s*\\d+)*\\]"
            + "|\\(\\p{Lu}[^()]{1,80}?\\b(?:19|20)\\d{2}[a-z]?\\)"
            + "|\\p{Lu}\\p{L}+(?: et al\\.?| and \\p{Lu}\\p{L}+)?,? \\((?:19|20)\\d{2}[a-z]?\\)"
            + "|\\bdoi:|\\b10\\.\\d{4,}/|\\bPMID\\b|[\\u00B9\\u00B2\\u00B3\\u2074-\\u2079]");

    private static final String HIGH = "\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private final List<String> links;

    Citations(List<String> links) {
        this.links = links;
    }

    boolean isIn(Sentence sentence) {
        return isMarked(sentence.text())
                || sentence.block().links().stream().anyMatch(link -> link.prose().start() < sentence.end()
                        && sentence.start() < link.prose().end() + 1
                        && links.stream().anyMatch(link.target().toLowerCase(java.util.Locale.ROOT)::contains));
    }

    static boolean isMarked(String text) {
        return mayBeMarked(text) && MARKER.matcher(text).find();
    }

    /** Each of the alternatives has a digit, high or not, or one of two names. */
    private static boolean mayBeMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > '\u00AF' && HIGH.indexOf(c) >= 0) {
                return true;
            }
        }
        return text.contains("doi:") || text.contains("PMID");
    }
}
