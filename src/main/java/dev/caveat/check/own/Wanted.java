package dev.caveat.check.own;

import dev.caveat.language.regex.SafePattern;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A word, phrase or regular expression of a rule, with what to write in its place.
 *
 * @param rule id within the group
 * @param use what it is there for
 * @param written as the rule has it
 * @param preferred what to write, for regular expressions with {@code $1}; empty where nothing is suggested
 * @param reason why, if the rule gives one for it; may be empty
 */
record Wanted(String rule, Use use, String written, List<String> preferred, String reason) {
    /** What a word is there for. */
    enum Use {
        /** Found wherever it stands. */
        AVOID,
        /** Found where it is written otherwise than here. */
        TERM,
        /** Found by a regular expression. */
        PATTERN,
        /** Makes what it holds fine. */
        EXCEPT
    }

    /** Notation that stands for more than its own words. */
    private static final String NOTATION = "|()[]{}*#_?";

    Wanted {
        preferred = List.copyOf(preferred);
    }

    /** Whether a phrase stands for its own words only, so that what replaces it fits each place. */
    static boolean isPlain(String phrase) {
        return phrase.chars().noneMatch(c -> NOTATION.indexOf(c) >= 0) && !phrase.contains("...");
    }

    /** What to write for a match of a regular expression. */
    static String filled(String preferred, MatchResult match) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < preferred.length(); i++) {
            char next = i + 1 < preferred.length() ? preferred.charAt(i + 1) : ' ';
            if (preferred.charAt(i) == '$' && Character.isDigit(next)) {
                String group = match.group(next - '0');
                text.append(group == null ? "" : group);
                i++;
            } else {
                i += preferred.startsWith("$$", i) ? 1 : 0;
                text.append(preferred.charAt(i));
            }
        }
        return text.toString();
    }

    /** The first group that a replacement names and its pattern has not; negative if there is none. */
    static int unknownGroup(String preferred, SafePattern pattern) {
        for (int i = 0; i + 1 < preferred.length(); i++) {
            if (preferred.startsWith("$$", i)) {
                i++;
            } else if (preferred.charAt(i) == '$' && Character.isDigit(preferred.charAt(i + 1))
                    && preferred.charAt(i + 1) - '0' > pattern.groups()) {
                return preferred.charAt(i + 1) - '0';
            }
        }
        return -1;
    }
}
