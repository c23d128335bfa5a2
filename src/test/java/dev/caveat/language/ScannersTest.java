package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words and sentences are read by hand for speed; what is read is said here by regular expressions, and compared. */
class ScannersTest {
    private static final Pattern WORD = Pattern.compile(
            "(?<!\\d)\\d[-.\u2010\u2011]\\d[-.\u2010\u2011]\\d(?![-.\u2010\u2011]?\\d)"
            + "|(?<![\\p{L}\\p{M}\\p{Nd}_])[Aa] ?& ?[Ee](?![\\p{L}\\p{M}\\p{Nd}_])"
            + "|\\d+(?:[.,]\\d+)*+"
            + "|[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\d\\p{Cf}\uFE0F]|['\u2019\u02BC](?=\\p{L}))*+");

    private static final Pattern END =
            Pattern.compile("(?<![.!?\u2026])[.!?\u2026]++[\"'\u2019\u201D)\\]*]*+(?=\\s|$)");

    private static final List<String> PIECES = List.of("a", "A", "e", "E", "&", " & ", " ", " ", " ", "\n", "\t", "\u00A0", "\u2028", "\u0085",
            "9", "1", "0", "9-1-1", "9.1.1", "3.5", "1,000", "-", "\u2011", "\u2010", ".", ".", "!", "?", "\u2026", ",", "'", "\u2019", "\u02BC",
            "\"", "\u201D", ")", "]", "*", "_", "\u0301", "\u20DD", "\u0903", "\u200B", "\u00AD", "\uFE0F", "\u0661", "\u0441", "\uD835\uDC00",
            "\uD83D\uDE42", "\uD83D", "\uDE42", "\u4E2D", "word", "Word", "A&E", "don't", "e.g.", "\u01C5", "\u00AA", "\u2160");

    @Test
    void wordsAreThoseOfTheExpressionWhateverTheText() {
        Random random = new Random(17);
        for (int i = 0; i < 60_000; i++) {
            String text = text(random);
            int from = random.nextInt(3) == 0 ? boundary(text, random) : 0;
            assertEquals(expected(text, from), spans(text, from), () -> escaped(text));
        }
    }

    @Test
    void sentencesEndOnlyWhereTheExpressionFindsAnEnd() {
        Random random = new Random(18);
        for (int i = 0; i < 60_000; i++) {
            String text = text(random).strip();
            if (text.isEmpty()) {
                continue;
            }
            List<Integer> ends = new ArrayList<>();
            Matcher matcher = END.matcher(text);
            while (matcher.find()) {
                ends.add(matcher.end());
            }
            for (Sentence sentence : Text.sentences(text)) {
                if (sentence.end() < text.length()) {
                    assertEquals(true, ends.contains(sentence.end()), () -> escaped(text));
                }
            }
        }
    }

    private static List<String> expected(String text, int from) {
        List<String> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(from, text.length()).useTransparentBounds(true);
        while (matcher.find()) {
            spans.add(matcher.start() + "-" + matcher.end());
        }
        return spans;
    }

    private static List<String> spans(String text, int from) {
        return Words.of(text, from, text.length()).stream().filter(Token::isWord)
                .map(token -> token.start() + "-" + token.end()).toList();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().replace(Prose.OPAQUE, ' ');
    }

    /** A sentence begins after white space, or where the text does. */
    private static int boundary(String text, Random random) {
        return text.indexOf(' ', random.nextInt(text.length())) + 1;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 0x7F && c >= ' ' ? Character.toString(c) : String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
