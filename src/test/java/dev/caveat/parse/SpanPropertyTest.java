package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.source.Source;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanPropertyTest {
    private static final int CASES = 1500;

    private static Document parse(String path, String text) {
        Parsed parsed = Parser.parse(Source.of(path, text));
        return assertInstanceOf(Parsed.Read.class, parsed, () -> parsed + " for " + text).document();
    }

    /** @return how many prose characters were looked at, so that an empty generator cannot pass */
    private static long law(String path, Function<RandomDrafts, String> draft) {
        long characters = 0;
        for (int seed = 0; seed < CASES; seed++) {
            String text = draft.apply(new RandomDrafts(seed));
            Document document = parse(path, text);
            try {
                SpanLaw.check(document);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n---\n" + text, e);
            }
            assertTrue(document.blocks().noneMatch(block -> block.text().matches("no")), () -> "hidden text read:\n" + text);
            characters += document.blocks().mapToLong(block -> block.text().length()).sum();
        }
        return characters;
    }

    @Test
    void markdownSpansHoldWhatWasRead() {
        assertTrue(law("a.md", RandomDrafts::markdown) > 50_000);
    }

    @Test
    void htmlSpansHoldWhatWasRead() {
        assertTrue(law("a.html", RandomDrafts::html) > 50_000);
    }

    @Test
    void textSpansHoldWhatWasRead() {
        assertTrue(law("a.txt", RandomDrafts::text) > 50_000);
    }

    @Test
    void whatYamlEscapesIsReadFromItsBackslashAndLetters() {
        Document document = parse("a.md", "---\ntitle: \"One\\vtwo\\tthree \\x41\\u00e9 \\\"four\\\" \\\\ five\"\n---\n\nText.\n");
        assertEquals("One\u000Btwo\tthree A\u00e9 \"four\" \\ five", document.blocks().findFirst().orElseThrow().text());
        SpanLaw.check(document);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.md | ---\\ntitle: \"One\\u0020two \\u00e9\\U0001F600 cure\"\\n---\\n\\nText. | cure",
        "a.md | +++\\ntitle = \"One\\tword \\u00e9 cure\"\\n+++\\n\\nText.         | cure",
        "a.md | ---\\ntitle: One \\x41 cure\\n---\\n\\nText.                    | cure",
        "a.md | ---\\ntitle: 'One \\t \\u00zz cure'\\n---\\n\\nText.              | cure",
    })
    void aWordAfterAnEscapeStandsWhereItIsWritten(String path, String source, String word) {
        Document document = parse(path, source.replace("\\n", "\n"));
        Block title = document.blocks().findFirst().orElseThrow();
        int at = title.text().indexOf(word);
        assertEquals(word, document.quote(title.source(at, at + word.length())), title.text());
        SpanLaw.check(document);
    }

    @Test
    void softHyphensAndZeroWidthSpacesStayInTheProseOneToOne() {
        for (String path : new String[] {"a.md", "a.html", "a.txt"}) {
            Document document = parse(path, "re\u00adhab zero\u200bwidth works here.");
            assertEquals("re\u00adhab zero\u200bwidth works here.", document.blocks().findFirst().orElseThrow().text());
            SpanLaw.check(document);
        }
    }

    @Test
    void theSameInputGivesTheSameDocument() {
        String text = new RandomDrafts(7).markdown();
        assertEquals(parse("a.md", text).sections().toString(), parse("a.md", text).sections().toString());
    }
}
