package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final List<String> PARTS = List.of("PT", "R.Ac.", "R.Ac", "RAc", "massage", "therapist", "Registered", "s", " ", " ", "-",
            ".", "(", "&", "B.C.", "é", "É", "ſ", "\u212A", "İ", "9", "\n", "College of", "ß", "\u00a0", "x");
    private static final List<String> ASTRAL = List.of("\uD835\uDC12", "\uD83D\uDE00");

    @Test
    void eachListIsFoundAsItsRegularExpressionWouldFindIt() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            List<String> one = IntStream.rangeClosed(0, 1 + random.nextInt(4)).mapToObj(i -> text(random, 3)).filter(word -> !word.isBlank()).toList();
            List<String> other = List.of("PT", "therapist", "massage therapist", "massage therapists", "k");
            Terms<String> terms = new Terms<>(List.of(new Terms.Entry<>("one", one), new Terms.Entry<>("other", round % 2 == 0 ? other : one)));
            String text = text(random, 7) + ASTRAL.get(round % 2) + text(random, 7);
            assertEquals(expected(one, text), found(terms, "one", text), () -> one + " in “" + text + "”");
            assertEquals(expected(round % 2 == 0 ? other : one, text), found(terms, "other", text), () -> other + " in “" + text + "”");
            assertEquals(!terms.in(text).isEmpty(), terms.anyIn(text));
        }
    }

    @Test
    void listsAreToldInTheirOrderWhateverTheTexts() {
        Terms<Integer> terms = new Terms<>(List.of(new Terms.Entry<>(1, List.of("b")), new Terms.Entry<>(2, List.of("a", "c"))));
        assertEquals("[Found[list=1, from=2, to=3], Found[list=2, from=0, to=1], Found[list=2, from=4, to=5]]", terms.in("a b c").toString());
    }

    @Test
    void noListFindsNothingAndNoWordIsEmpty() {
        assertFalse(Terms.of(List.of()).anyIn("anything"));
        assertTrue(Terms.of(List.of("any thing")).anyIn("Any Thing."));
        assertThrows(IllegalArgumentException.class, () -> Terms.of(List.of(" ")));
    }

    private static List<String> found(Terms<String> terms, String list, String text) {
        return terms.in(text).stream().filter(found -> found.list().equals(list)).map(found -> found.from() + "-" + found.to()).toList();
    }

    private static List<String> expected(List<String> words, String text) {
        Pattern pattern = Require.anyWord(words);
        return pattern.matcher(text).results().map(match -> match.start() + "-" + match.end()).toList();
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
