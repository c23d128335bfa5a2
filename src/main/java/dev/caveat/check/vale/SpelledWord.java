package dev.caveat.check.vale;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as Vale's speller takes it out of a text: what stands between white space, without the punctuation around it.
 *
 * @param start offset in the text
 * @param text with straight quotation marks for curved ones, so that {@code don’t} is the dictionary's {@code don't}
 */
record SpelledWord(int start, String text) {
    private static final Pattern CHUNK = Pattern.compile("[^\\p{IsWhite_Space}]+");
    private static final Pattern ABBREVIATION = Pattern.compile("(?:[A-Za-z]\\.){2,}|[A-Z][a-z]{1,2}\\.");
    private static final String BEFORE = "$(\"['";
    private static final String AFTER = ",)\"]!;.?:'";

    static List<SpelledWord> in(String text) {
        List<SpelledWord> words = new ArrayList<>();
        String plain = text.replace('“', '"').replace('”', '"').replace('‘', '\'').replace('’', '\'');
        for (Matcher chunk = CHUNK.matcher(plain); chunk.find();) {
            SpelledWord word = bare(plain, chunk.start(), chunk.end());
            if (word.text.codePoints().anyMatch(Character::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }

    private static SpelledWord bare(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !ABBREVIATION.matcher(text).region(start, end).matches()) {
            if (BEFORE.indexOf(text.charAt(start)) >= 0) {
                start++;
            } else if (AFTER.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return new SpelledWord(start, text.substring(start, end));
    }
}
