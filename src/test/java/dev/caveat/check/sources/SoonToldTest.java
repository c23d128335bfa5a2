package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Expressions that are asked only where a look at the text allows it find all the same what they would find anywhere. */
class SoonToldTest {
    private static final List<String> PARTS = List.of(
            "Foster NE", " et al.", ".", " ", "(", ")", "[", "]", "2018", "1", "12", "\u00b2", "\u2079", "source ", "Sources ", "doi",
            "DOI: ", "10.1016/", "abc", "https://", "HTTPS://a.b/", "www.", "WwW.a.org", "who.int/", "PMID: ", "PMC", "pubmed/", "isbn ",
            "ISBN-13: ", "978-0-306-40615-7", ",", ";", "\u2019", "\u2013", "NG59", " CD009790", "Reg. 288/2008", "s. 12", "section 4",
            "c. 3", " r. 9", "WHO/A1", "NCT12345678", "ISSN 1234-567X", "IPG 3", "x", "al.", " Dr.", "vol. ", "\n", "\u00e9", "%",
            "\u017f");

    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)\\bCD\\d{6}\\b|\\b(?:NG|CG|QS|TA|IPG)\\s?\\d{1,4}\\b|\\bs(?:ection|\\.)\\s?\\d+|\\bc\\.\\s?\\d+|\\br\\.\\s?\\d+"
            + "|\\bReg\\.\\s?\\d+/\\d+|\\bWHO/[A-Z0-9/.]+|\\bNCT\\d{8}\\b|\\bISSN\\b:?\\s*\\d{4}-?\\d{3}[\\dX]");

    private static final Pattern STOP = Pattern.compile("(?<![ .]\\p{L}|^\\p{L}|\\bal|\\bDr|\\bvs|\\bNo|\\bvol)\\.\\s+|(?<=\\bal\\.)\\s+");

    @Test
    void whatALookLeavesOutNoExpressionFinds() {
        everywhere(text -> {
            boolean figure = Prose.verbatim(text, 0).hasFigure();
            assertTrue(figure || !Citations.MARK.matcher(text).find() && !Citations.SMALL.matcher(text).find(), text);
            assertTrue(figure && Citations.opensWithDigit(text) || !Citations.ROUND.matcher(text).find(), text);
            boolean bracketed = figure && SourceEntry.mayHoldYear(text) && SourceEntry.mayBracketYear(text);
            assertTrue(bracketed || !AuthorYears.NARRATIVE.matcher(text).find() && !EntryParts.DATED.matcher(text).find(), text);
        });
    }

    @Test
    void addressesAndLocatorsAreTakenOutAsTheirExpressionsWould() {
        everywhere(text -> {
            assertEquals(Locator.URL.matcher(text).replaceAll(" "), Locator.withoutAddresses(text));
            String left = text;
            for (Pattern each : List.of(Locator.URL, Locator.SAID_DOI, Locator.DOI, Locator.PUBMED, Locator.ISBN)) {
                left = each.matcher(left).replaceAll(" ");
            }
            assertEquals(left.replaceAll("\\s+", " ").strip(), Locator.removed(text));
        });
    }

    @Test
    void aFirstLookChangesNoMatch() {
        everywhere(text -> {
            assertEquals(found(NUMBERED, text), found(Locator.NUMBERED, text), text);
            assertEquals(Arrays.asList(STOP.split(text)), Arrays.asList(EntryParts.STOP.split(text)), text);
        });
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.start() + "-" + match.end()).toList();
    }

    private static void everywhere(Consumer<String> asked) {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            asked.accept(text.toString());
        }
    }
}
