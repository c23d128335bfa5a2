package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.parse.Parser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are a person's name, in the text and in the front matter, and where it stands. */
class NamesTest {
    private static Block block(String text) {
        return new Block(Block.Kind.PARAGRAPH, new Span(100, 100 + text.length()), Prose.verbatim(text, 100), Zone.BODY, List.of());
    }

    private static List<String> names(String text) {
        return PersonNames.all(block(text), 0, text.length()).stream().map(found -> found.name().text()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam Roe", "Ana María Díaz-Lund", "Ludwig van der Berg", "Siobhán O’Neil", "Sam J. Roe", "Éva Szabó", "Ömer Çelik",
            "May Lee", "June Roe",
        "Ali bin Hassan", "D'Arcy Roe", "Sam\tRoe", "Paul de la Cruz"})
    void twoCapitalisedWordsAreAName(String name) {
        for (String text : List.of("by %s", "By %s, PhD", "we asked %s.", "(%s)", "with Dr. %s and others", "Registered Physiotherapist %s", "%s")) {
            String whole = text.formatted(name);
            PersonNames.Found found = PersonNames.all(block(whole), 0, whole.length()).get(0);
            assertEquals(name, found.name().text(), whole);
            assertEquals(new Span(100 + found.start(), 100 + found.end()), found.name().span(), whole);
            assertEquals(name, whole.substring(found.start(), found.end()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam", "sam Roe", "Sam roe", "Registered Physiotherapist", "Published May 5", "North Shore Physiotherapy",
            "The Roe Clinic", "Cedar Inlet Health Team",
        "McRoe3 Sam", "xSam Roe", "9Sam Roe", "Reviewed Monday", "Licence Number", "", "Ludwig van", "Ludwig vanity", "Sam. roe",
                "Last Updated Today"})
    void otherWordsAreNone(String text) {
        assertEquals(List.of(), names(text));
    }

    @Test
    void aNameBehindAnOrganisationCountsOnlyWhereTheTextSaysSo() {
        assertEquals(List.of(), names("Cedar Inlet Physiotherapy North Vancouver"));
        assertEquals(List.of("Sam Roe"), names("Cedar Inlet Physiotherapy by Sam Roe"));
        assertEquals(List.of("Sam Roe"), names("Cedar Inlet Physiotherapy, Dr. Sam Roe"));
        assertEquals(List.of("Sam Roe", "Kim Ray"), names("Cedar Inlet Physiotherapy: Author: Sam Roe, Kim Ray"));
        assertEquals(List.of("Sam Roe"), names("Sam Roe clinic director"), "an office in an organisation is a person's");
        assertEquals(List.of(), names("Sam Roe clinic"));
    }

    @Test
    void theFullStopOfASentenceIsNoPartOfANameAndThatOfAnInitialIs() {
        assertEquals(List.of("Sam Roe"), names("We thank Sam Roe."));
        assertEquals(List.of("Sam R."), names("We thank Sam R."));
        assertEquals(List.of("Sam ROE."), names("We thank Sam ROE."), "capitals may be initials");
    }

    @Test
    void aNameBeginsWithItsTitles() {
        String text = "with Dr. Registered Physiotherapist Sam Roe";
        PersonNames.Found found = PersonNames.all(block(text), 0, text.length()).get(0);
        assertEquals(List.of(5, 36, 43), List.of(found.from(), found.start(), found.end()));
        String plain = "with our Sam Roe";
        assertEquals(9, PersonNames.all(block(plain), 0, plain.length()).get(0).from());
    }

    @Test
    void namesAreReadBetweenTwoOffsetsOnly() {
        String text = "Sam Roe and Kim Ray";
        assertEquals(List.of("Kim Ray"), PersonNames.all(block(text), 8, text.length()).stream().map(found -> found.name().text()).toList());
        assertEquals(List.of("Sam Roe"), PersonNames.all(block(text), 0, 11).stream().map(found -> found.name().text()).toList());
        assertEquals(List.of(), PersonNames.all(block(text), 0, 4));
        assertEquals("Sam Roe", PersonNames.first(block(text), 0, text.length(), true).orElseThrow().text());
        assertTrue(PersonNames.first(block(text), 8, text.length(), true).isEmpty(), "“and” opens it");
        assertEquals("Kim Ray", PersonNames.first(block(text), 8, text.length(), false).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sam Roe, Registered Physiotherapist | Sam Roe", "– Sam Roe, PT | Sam Roe",
            "Physiotherapist Sam Roe | Sam Roe", "Sam Roe (RMT) | Sam Roe",
        "Sam Roe likes walks. | ''", "Thanks to Sam Roe, PT | ''", "Roe Clinic, Physiotherapists | ''", "Sam Roe | ''"})
    void whoSignsOpensTheLineAndHasATitle(String text, String name) {
        assertEquals(name, PersonNames.signing(block(text)).map(Byline.Name::text).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"Sam Roe,0", "walk Sam Roe,5", "Sam Ludwig van Berg,0", "Sam van Roe,0", "Sam,-1", "Sam van,-1", "'Sam ',-1", "aSam Roe,-1",
            "3Sam Roe,-1", "Sam9 Roe,-1", "sam Roe Ray,4",
        "É. Roe,0", "Sam é,-1", "Jean-Luc Roe,0", "O'Neil Roe,0", "Sam . Roe,-1", "Sam deRoe,-1", "'',-1"})
    void aNameCanBeginOnlyWhereACapitalisedWordHasAnotherBehindIt(String text, int start) {
        assertEquals(start, NameStarts.next(text, 0, text.length()));
    }

    @Test
    void whereANameBeginsIsSoughtWithinBounds() {
        assertEquals(4, NameStarts.next("Sam Roe Ray", 1, 11));
        assertEquals(-1, NameStarts.next("Sam Roe Ray", 1, 8));
        assertEquals(-1, NameStarts.next("Sam Roe", 0, 4));
        assertEquals(0, NameStarts.next("Sam Roe", 0, 5));
        assertEquals(0, NameStarts.next("\uD835\uDC12\uD835\uDC1A Roe", 0, 8), "half of a mathematical capital may be one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"by dr. Sam | 3", "Dr. Registered Sam | 0", "by our Sam | 7", "(Dr. Sam | 0", "xdr. Sam | 5", "Sam | 0",
            "the registered | 4"})
    void titlesInFrontOfANameBelongToIt(String text, int start) {
        int place = text.contains("Sam") ? text.indexOf("Sam") : text.length();
        String before = text.contains("Sam") ? text : text + " ";
        assertEquals(start, NameStarts.withTitles(before, 0, text.contains("Sam") ? place : before.length(), Set.of("dr.", "registered")));
    }

    @Test
    void titlesAreSoughtNoFartherThanAsked() {
        assertEquals(4, NameStarts.withTitles("dr. dr. Sam", 4, 8, Set.of("dr.")));
        assertEquals(0, NameStarts.withTitles("dr. dr. Sam", 0, 8, Set.of("dr.")));
        assertEquals(8, NameStarts.withTitles("dr. dr. Sam", 8, 8, Set.of("dr.")));
        assertFalse(NameStarts.isWordStart("a1", 1));
        assertTrue(NameStarts.isWordStart("a 1", 2));
        assertTrue(NameStarts.isWordStart("a", 0));
    }

    private static List<String> fields(String frontMatter) {
        return FieldAuthor.in(Parser.markdown("---\n" + frontMatter + "\n---\n\n# Walking\n\nWalk.").frontMatter()).stream().map(FieldAuthor::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dr. Sam Roe, PhD | Sam Roe", "by Dr Sam Roe | Sam Roe", "Written by Prof. Sam Roe (PT) | Sam Roe",
            "Sam Roe and Kim Ray | Sam Roe", "Sam Roe & Kim Ray | Sam Roe",
        "Sam Roe - Physiotherapist | Sam Roe", "Sam Roe – Physiotherapist | Sam Roe", "sam-roe | sam roe", "sam_roe | sam roe", "Sam-Roe | Sam-Roe",
                "Mr. Sam Roe | Sam Roe", "s-roe | s-roe",
        "Sam Roe | Sam Roe"})
    void theFrontMatterNamesAnAuthorWithoutTitlesAndDegrees(String value, String name) {
        assertEquals(List.of(name), fields("author: " + value));
    }

    @Test
    void keysThatHoldAPersonAreReadAndOthersNot() {
        for (String key : List.of("author", "authors", "byline", "writer", "written_by", "written-by", "reviewedBy", "medically-reviewed-by",
                "co-author", "Author")) {
            assertEquals(List.of("Sam Roe"), fields(key + ": Sam Roe"), key);
        }
        assertEquals(List.of(), fields("editor: Sam Roe\ntitle: Sam Roe"));
        assertEquals(List.of("Sam Roe", "Kim Ray"), fields("authors:\n  - Sam Roe\n  - Kim Ray"));
        assertEquals(List.of("Sam Roe"), fields("author:\n  name: Sam Roe\n  url: https://example.org/sam-roe"));
        assertEquals(List.of("Sam Roe"), fields("reviewer:\n  full_name: Sam Roe\n  role: Editor"));
        assertEquals(List.of(), fields("editor:\n  name: Sam Roe"));
        assertEquals(List.of(), fields("author: \"\""));
    }

    @Test
    void aFieldsWordsAreABlockThatNoReaderSeesUnlessTheSourceSpellsThemOtherwise() {
        Document document = Parser.markdown("---\nauthor: Sam Roe, PT\n---\n\nWalk.");
        Block block = FieldAuthor.in(document.frontMatter()).get(0).block().orElseThrow();
        assertEquals("Sam Roe, PT", block.text());
        assertEquals("Sam Roe, PT", document.quote(block.source(0, block.text().length())));
        assertEquals(Zone.BYLINE, block.zone());
        assertFalse(block.isVisible());
        assertTrue(FieldAuthor.in(Parser.markdown("---\nauthor: \"Sam \\u0052oe\"\n---\n\nWalk.").frontMatter()).get(0).block().isEmpty());
    }

    private static final NameMatch SAME = new NameMatch(List.of("samuel samantha sam", "elizabeth liz"));

    @Test
    void namesOfOneWordAreTheSameOnlyWhenTheyAreEqual() {
        assertTrue(SAME.same("Roe", "roe"));
        assertFalse(SAME.same("Roe", "Sam Roe"));
        assertFalse(SAME.same("", ""));
        assertFalse(SAME.same("Dr.", "Dr."));
        assertFalse(SAME.same("", "Sam Roe"));
    }

    @Test
    void middleNamesMayBeLeftOutOrShortenedAndMustNotDiffer() {
        assertTrue(SAME.same("Sam Elizabeth Roe", "Sam Liz Roe"));
        assertTrue(SAME.same("Sam A. B. Roe", "Sam A. Roe"));
        assertTrue(SAME.same("Sam Anna Berta Roe", "Sam Anna Roe"));
        assertFalse(SAME.same("Sam Anna Berta Roe", "Sam Anna Clara Roe"));
        assertFalse(SAME.same("Sam Anna Roe", "Sam Berta Roe"));
    }

    @ParameterizedTest
    @CsvSource({"Sam Roe,Sam Row,true", "Sam Roe,Sam Roew,true", "Sam Roe,Sam Rowe,true", "Sam Roe,Sam Rawe,false",
        "Samuel Roeder,Samuel Rodder,true", "Samuel Roeder,Samual Rodder,true", "Samuel Roeder,Simual Rodder,false",
        "Al Ro,Al R,false", "Al Roe,Al Ro,true", "Samuel Roe,Semual Roe,false", "Samuela Ro,Semuala Ro,false",
        "Samuela Roe,Semuala Roe,true"})
    void aSlipOfOneLetterIsNearAndOfTwoInALongName(String one, String other, boolean near) {
        assertEquals(near, SAME.near(one, other));
    }
}
