package dev.caveat.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.report.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void caretsStandUnderTheWordAfterWideCharactersAndTabs() {
        assertEquals(new Excerpt("a    \uD83D\uDE00 cure", 8, 4), excerpt("a\t\uD83D\uDE00 cure", "cure", 40));
        assertEquals(new Excerpt("背痛 cure", 5, 4), excerpt("背痛 cure", "cure", 40));
    }

    @Test
    void indentationOfTheSourceIsLeftOut() {
        assertEquals(new Excerpt("one cure", 4, 4), excerpt("\t    one cure", "cure", 40));
    }

    @Test
    void combiningMarksAndJoinedEmojiTakeNoColumnOfTheirOwn() {
        assertEquals(2, excerpt("e\u0301 cure", "cure", 40).indent());
        assertEquals(3, excerpt("\uD83D\uDC69\u200D\uD83D\uDC67 cure", "cure", 40).indent());
    }

    @Test
    void widthIsThatOfEastAsianWidthAndOfWhatCombines() {
        assertEquals(2, Cells.width("\u26A1"), "a symbol shown as an emoji");
        assertEquals(2, Cells.width("\u1112\u1161\u11AB"), "a syllable composed of its letters");
        assertEquals(2, Cells.width("\uFF21"), "a fullwidth letter");
        assertEquals(1, Cells.width("\uFF71"), "a halfwidth letter");
        assertEquals(2, Cells.width("\uD83D\uDC4D\uD83C\uDFFD"), "an emoji with a skin tone");
        assertEquals(2, Cells.width("\uD83C\uDDE8\uD83C\uDDE6"), "a flag");
        assertEquals(1, Cells.width("\u2014"));
    }

    @Test
    void whatSteersATerminalOrTurnsTheTextIsMadeVisible() {
        assertEquals("\u241B[31m\u2407\u2421\uFFFD", Cells.clean("\033[31m\007\u007F\u009B"));
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".chars()
                .forEach(c -> assertEquals("a\uFFFDb", Cells.clean("a" + (char) c + "b"), Integer.toHexString(c)));
        assertEquals("\uD83D\uDC69\u200D\uD83D\uDC67", Cells.clean("\uD83D\uDC69\u200D\uD83D\uDC67"));
    }

    @Test
    void longLineIsCutAroundTheFinding() {
        String line = "word ".repeat(60) + "cure" + " more".repeat(60);
        Excerpt excerpt = excerpt(line, "cure", 60);
        assertTrue(Cells.width(excerpt.text()) <= 60, excerpt.text());
        assertTrue(excerpt.text().startsWith("…") && excerpt.text().endsWith("…"), excerpt.text());
        assertEquals("cure", excerpt.text().substring(excerpt.indent(), excerpt.indent() + excerpt.carets()));
    }

    @Test
    void everyCutLineShowsItsFindingWhereverItStands() {
        String line = "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(8) + "!";
        for (int at = 0; at < line.length(); at++) {
            Excerpt excerpt = Excerpt.of(place(line, new Span(at, at + 1)), 40);
            assertTrue(Cells.width(excerpt.text()) <= 40, excerpt.text());
            if (line.charAt(at) != ' ') {
                assertEquals(line.charAt(at), excerpt.text().charAt(excerpt.indent()), excerpt + " at " + at);
            }
        }
    }

    @Test
    void absenceHasOneCaretWhereTheTextShouldGo() {
        assertEquals(new Excerpt("# Sources", 9, 1), Excerpt.of(place("# Sources\n", Span.at(9)), 40));
    }

    @Test
    void findingOverSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
        assertEquals(new Excerpt("one two", 4, 3), Excerpt.of(place("one two\r\nthree", new Span(4, 12)), 40));
    }

    private static Excerpt excerpt(String line, String word, int width) {
        int start = line.indexOf(word);
        return Excerpt.of(place(line, new Span(start, start + word.length())), width);
    }

    private static Place place(String text, Span span) {
        return Place.of(new Document("a.md", Format.MARKDOWN, text, FrontMatter.NONE, List.of()), span);
    }
}
