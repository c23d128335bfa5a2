package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of one entry of a list of sources: who, what, when, and how to follow it. */
class SourceEntriesTest {
    private static SourceEntry entry(String text) {
        Block block = new Block(Block.Kind.LIST_ITEM, new Span(10, 10 + text.length()), Prose.verbatim(text, 10), Zone.SOURCES, List.of());
        return SourceEntry.of(3, block, 0, text.length());
    }

    private static final String WHOLE = "Foster NE, et al. Prevention of low back pain. Lancet. 2018. doi:10.1016/x";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        WHOLE + " | ''", "Foster NE, et al. Prevention of low back pain. Lancet. doi:10.1016/x | no year",
                "Foster NE, et al. Prevention of low back pain. Lancet. 2018. | no DOI, PMID or address",
        "Foster NE. 2018. doi:10.1016/x | no author or body with a title", "https://example.org/a 2018 | no author or body with a title",
        "Foster NE, Hill J, van der Windt, et al. 2018. doi:10.1016/x | no title",
                "Back pain | no author or body with a title; no year; no DOI, PMID or address",
        "Foster NE, et al. Prevention of low back pain. Lancet. 2018. PMID: 123456789 | PMID 123456789 cannot be right: it has more than 8 digits",
        "Foster NE, et al. Prevention of low back pain. Lancet. 2018. doi:11.1/x | DOI 11.1/x cannot be right: it needs “10.”, a number, “/” and "
                + "a suffix"})
    void whatKeepsAReaderFromFollowingAnEntryIsSaid(String text, String gaps) {
        assertEquals(gaps.equals("''") ? "" : gaps, String.join("; ", entry(text).gaps()), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Foster NE, et al. Prevention of low back pain. Lancet. 2018. | Foster NE, et al | Prevention of low back pain",
                "Foster NE (2018). Prevention of low back pain. Lancet. | Foster NE | Prevention of low back pain",
        "World Health Organization. Low back pain. 2023. https://www.who.int/x | World Health Organization | Low back pain",
                "3. Foster NE. Back pain. 2018. | Foster NE | Back pain",
        "[3] Foster NE. Back pain. 2018. | Foster NE | Back pain", "Back pain in adults, 2018 | '' | Back pain in adults, 2018",
                "Foster NE, Hill J | Foster NE, Hill J | ''",
        "J. K. Foster. Back pain. 2018. | J. K. Foster | Back pain", "Dr. Foster. Back pain. 2018. | Dr. Foster | Back pain"})
    void authorAndTitleAreToldByTheShapeOfAnEntry(String text, String author, String title) {
        EntryParts parts = entry(text).parts();
        assertEquals(author.equals("''") ? Optional.empty() : Optional.of(author).filter(said -> !said.isEmpty()), parts.author(), text);
        assertEquals(title.equals("''") ? Optional.empty() : Optional.of(title).filter(said -> !said.isEmpty()), parts.title(), text);
    }

    @Test
    void aCitationMayCallASourceByItsFirstWordOrByInitials() {
        assertEquals(List.of("Foster"), entry("Foster NE. Back pain. 2018.").parts().names());
        assertEquals(List.of("WHO", "World"), entry("World Health Organization. Back pain. 2018.").parts().names());
        assertEquals(List.of("NICE"), entry("NICE. Back pain. 2018.").parts().names());
        assertEquals(List.of("CHCPBC", "College"), entry("College (CHCPBC). Back pain. 2018.").parts().names());
        assertEquals(List.of("Health"), entry("Health Canada. Back pain. 2018.").parts().names(), "two words have no initials");
        assertEquals(List.of("NIHCE", "National"), entry("National Institute for Health and Care Excellence. Back pain. 2018.").parts().names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(Foster, 2018) | true", "Foster and others wrote in 2018 | true", "Foster et al. 2018 | true",
            "Fosters 2018 | false", "(Foster, 2019) | false", "foster 2018 | false",
        "Foster. It was 2018 | false", "McFoster 2018 | false", "Foster 20180 | false", "2018, Foster | false"})
    void aTextNamesAnEntryByItsAuthorAndYear(String text, boolean named) {
        assertEquals(named, entry(WHOLE).isNamedIn(text));
        assertFalse(entry("Foster NE. Back pain. Lancet.").isNamedIn(text), "without a year nobody can");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Back pain. 2018 | 2018", "Back pain. 2016, updated 2018 | 2018", "Back pain. 1999 | 1999",
            "Back pain. Accessed 5 May 2024 | 2024", "https://example.org/a?y=2017 | 2017",
        "https://example.org/a?y=2017. Accessed May 2020 | 2020", "https://example.org/a?y=2019. Lancet 2015 | 2015", "Lancet 391:2018-2067. | 2018",
                "doi 10.1016/2018 | ''", "Back pain. 18th century | ''", "20180 | ''", "2018/1234 | ''"})
    void theNewestYearOutsideAddressesCounts(String text, String year) {
        assertEquals(year.equals("''") ? "" : year, entry(text).year().isPresent() ? String.valueOf(entry(text).year().getAsInt()) : "", text);
    }

    @Test
    void anEntryIsOlderOnlyWhenMoreYearsHavePassed() {
        assertTrue(entry(WHOLE).isOlderThan(7, LocalDate.of(2026, 1, 1)));
        assertFalse(entry(WHOLE).isOlderThan(8, LocalDate.of(2026, 1, 1)));
        assertFalse(entry("Back pain").isOlderThan(8, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void anEntryIsAReferenceByAYearOrByWhatCanBeFollowed() {
        assertTrue(entry("Back pain 2018").isReference());
        assertTrue(entry("Back pain PMID: 1234").isReference());
        assertFalse(entry("Back pain").isReference());
        assertFalse(entry("Back pain PMID: 123456789").isReference(), "no such number");
        assertEquals(new Span(10, 19), entry("Back pain").span());
        assertEquals(3, entry("Back pain").number());
    }

    @Test
    void itsAddressesAreThoseWrittenOut() {
        assertEquals(List.of("https://example.org/a", "www.example.org/b"), entry("See https://example.org/a or www.example.org/b").addresses());
        assertEquals(List.of("WWW.EXAMPLE.ORG"), entry("See WWW.EXAMPLE.ORG").addresses());
        assertEquals(List.of(), entry("See example").addresses());
    }

    @Test
    void locatorsAreToldInOrderOfKind() {
        assertEquals(List.of("DOI 10.1016/x", "PMID 12", "PMC34", "ISBN 0-306-40615-2", "NG59", "https://doi.org/10.1016/x"),
                Locator.in("NG59 ISBN 0-306-40615-2. PMID: 12, PMC34. https://doi.org/10.1016/x.").stream().map(Locator::words).toList());
        assertEquals("Foster NE. Back pain.", Locator.removed("Foster NE. doi:10.1016/x PMID: 12 Back pain."));
    }

    @Test
    void aSortOfWeakSourceHasAReasonAndWords() {
        assertThrows(NullPointerException.class, () -> new WeakSource(null, List.of("a"), true));
        assertEquals("words is empty", assertThrows(IllegalArgumentException.class, () -> new WeakSource("a", List.of(), true)).getMessage());
        assertTrue(new WeakSource("a", List.of("b"), true).isAlone());
        assertFalse(new WeakSource("a", List.of("b"), false).isAlone());
        assertFalse(new WeakSource("a", List.of("b"), null).isAlone());
    }

    @Test
    void whatStatementsAreMadeOfIsNotEmpty() {
        assertEquals("kinds is empty", assertThrows(IllegalArgumentException.class, () -> new StatementWords(Map.of(), List.of(), List.of(),
                List.of("knee"), List.of(), 1, 1)).getMessage());
        StatementPhrases kind = new StatementPhrases(dev.caveat.rule.Assertion.Kind.EFFECT, null, List.of("helps"), List.of(), List.of(), List.of());
        assertEquals("subject is empty", assertThrows(IllegalArgumentException.class, () -> new StatementWords(Map.of(), List.of(kind), List.of(),
                List.of(), List.of(), 1, 1)).getMessage());
        assertEquals(1, new StatementWords(Map.of(), List.of(kind), List.of(), List.of("knee"), List.of(), 1, 1).kinds().size());
    }

    private static final SourceHeadings HEADINGS = new SourceHeadings(List.of("Sources", "Works cited"), List.of("References"), List.of("Evidence"));

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "SOURCES", "3. Sources:", "Our sources", "The Sources (selected)", "📚 Sources", "Knee references",
            "Clinical references", "References and notes", "References for readers",
            "Notes & references", "All the references and more", "Works-cited", "One two three four five six references"})
    void aHeadingOfAListIsKnownByItsWords(String heading) {
        assertTrue(HEADINGS.name(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Resources", "References?", "Referencesx", "Sources of pain", "A heading of eight words that ends in references", "",
            "Xreferences"})
    void anotherHeadingIsNone(String heading) {
        assertFalse(HEADINGS.name(heading));
    }

    @Test
    void aLooseWordMayNameAList() {
        assertTrue(HEADINGS.mayName(SourceHeadings.plain("The evidence we used")));
        assertTrue(HEADINGS.mayName(SourceHeadings.plain("Evidence")));
        assertFalse(HEADINGS.mayName(SourceHeadings.plain("Evidences")));
        assertFalse(HEADINGS.mayName(SourceHeadings.plain("What the many people here say of evidence today")));
        assertFalse(HEADINGS.mayName(SourceHeadings.plain("")));
    }
}
