package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.source.Source;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

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
