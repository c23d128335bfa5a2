package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.report.Draft;
import dev.caveat.report.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void marksMayOverlapAndCrossInlineMarkup() {
        assertEquals("Strong [1:back][1 2:s & c][2:alm] minds", shown("Strong **back**s &amp; c**alm** minds",
                "back**s &amp; c", "s &amp; c**alm"));
    }

    @Test
    void markInsideAnEntityOrACharacterCoversTheWhole() {
        assertEquals("a[1: &] b", shown("a &amp; b", " &am"));
        assertEquals("a [1:\uD83D\uDE00] b", shown("a \uD83D\uDE00 b", "\uD83D"));
    }

    @Test
    void markOverTwoBlocksShowsInBothButIsNotedOnce() {
        Document document = Draft.of("a.md", Format.MARKDOWN, "one two\nthree four\n");
        List<Row> rows = MarkedText.of(document, notes(Draft.at(document, "two\nthree", 0)), List.of());
        assertEquals("one [1:two]|[:three] four", rows(rows, true));
        assertEquals(List.of(1, 0), rows.stream().map(row -> row.notes().size()).toList());
    }

    @Test
    void absenceIsShownAtItsPlace() {
        Document document = Draft.of("a.md", Format.MARKDOWN, "# Sources\n\n\nlast\n");
        assertEquals("Sources[1:]|last", rows(MarkedText.of(document, notes(Span.at(9)), List.of()), false));
        assertEquals("Sources|[1:]|last", rows(MarkedText.of(document, notes(Span.at(11)), List.of()), false));
        assertEquals("Sources|last|[1:]", rows(MarkedText.of(document, notes(Span.at(17)), List.of()), false));
        assertEquals("[1:]Sources|last", rows(MarkedText.of(document, notes(Span.at(0)), List.of()), false));
    }

    @Test
    void everyNoteStandsInExactlyOneRowWhereverItsSpanIs() {
        Document document = Draft.of("a.md", Format.MARKDOWN, "[title] # A **b** c\n\n[byline] &amp; d\n\n- e\n\n\n");
        for (int start = 0; start <= document.text().length(); start++) {
            for (int end = start; end <= document.text().length(); end++) {
                List<Row> rows = MarkedText.of(document, notes(new Span(start, end)), List.of());
                long noted = rows.stream().mapToLong(row -> row.notes().size()).sum();
                long numbered = rows.stream().flatMap(row -> row.segments().stream())
                        .mapToLong(segment -> segment.begins().size()).sum();
                assertEquals("1 1", noted + " " + numbered, start + ".." + end);
                assertEquals("A b c & d e", rows.stream().filter(row -> !row.isGap()).map(row -> row.segments().stream()
                        .map(Segment::text).collect(Collectors.joining())).collect(Collectors.joining(" ")));
            }
        }
    }

    @Test
    void headingsLeaveNoLevelOutWhateverTheArticleDoes() {
        Document draft = Draft.of("a.md", Format.MARKDOWN, "x\n# A\n# B\n# C\n# D\n");
        List<Section> sections = new ArrayList<>();
        int[] levels = {0, 2, 4, 6, 3};
        for (int i = 0; i < levels.length; i++) {
            Section section = draft.sections().get(i);
            sections.add(new Section(section.heading(), levels[i], section.blocks()));
        }
        Document document = new Document("a.md", Format.MARKDOWN, draft.text(), FrontMatter.NONE, sections);
        assertEquals(List.of(0, 3, 4, 5, 4),
                MarkedText.of(document, List.of(), List.of()).stream().map(Row::outline).toList());
    }

    @Test
    void evidenceIsMarkedApartFromFindings() {
        Document document = Draft.of("a.md", Format.MARKDOWN, "see a doctor today\n");
        Proof proof = new Proof("e-red-flags-1", "Red flags", "direction", new Sentence("see ", "a doctor", " today"), "line 1",
                Draft.at(document, "a doctor", 0), "", List.of());
        Row row = MarkedText.of(document, notes(Draft.at(document, "doctor today", 0)), List.of(proof)).get(0);
        assertEquals(List.of("", "proof", "error proof", "error"), row.segments().stream().map(Segment::look).toList());
        assertEquals(1, row.segments().stream().mapToInt(segment -> segment.proves().size()).sum());
        assertTrue(row.segments().get(1).proves().contains(proof));
    }

    private static String shown(String text, String... marks) {
        Document document = Draft.of("a.md", Format.MARKDOWN, text);
        Span[] spans = new Span[marks.length];
        for (int i = 0; i < marks.length; i++) {
            spans[i] = Draft.at(document, marks[i], 0);
        }
        return rows(MarkedText.of(document, notes(spans), List.of()), false);
    }

    private static List<Note> notes(Span... spans) {
        List<Note> notes = new ArrayList<>();
        for (Span span : spans) {
            notes.add(new Note(notes.size() + 1, "f" + notes.size(), Sample.open(Sample.CURE, "m", span, ""), "here"));
        }
        return notes;
    }

    /** Marked segments as {@code [numbers:text]}; with {@code begun}, only the numbers that begin there. */
    private static String rows(List<Row> rows, boolean begun) {
        return rows.stream().map(row -> row.segments().stream().map(segment -> segment.isPlain() ? segment.text()
                : "[" + (begun ? segment.begins() : segment.notes()).stream().map(note -> "" + note.number())
                        .collect(Collectors.joining(" ")) + ":" + segment.text() + "]")
                .collect(Collectors.joining())).collect(Collectors.joining("|"));
    }
}
