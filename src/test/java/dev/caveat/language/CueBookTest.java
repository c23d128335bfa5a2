package dev.caveat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CueBookTest {
    private static final CueBook LISTS = new CueBook(List.of(new Cue("negated", List.of("no", "not", "without"), List.of("[be] not"),
            List.of("not only", "no doubt"), List.of("but", "except"), 0, true)));

    @Test
    void aScopeRunsThroughAListToTheEndOfItsClause() {
        assertEquals(List.of("weakness, numbness or loss"), governed(LISTS, "Without weakness, numbness or loss; then rest."));
    }

    @Test
    void aTerminatorClosesAScope() {
        assertEquals(List.of("cure"), governed(LISTS, "No cure but relief."));
    }

    @Test
    void aPseudoCueOpensNoScope() {
        assertEquals(List.of(), governed(LISTS, "Not only a cure."));
    }

    @Test
    void reachAndCommasLimitAScope() {
        CueBook near = new CueBook(List.of(new Cue("negated", List.of("not"), null, null, null, 2, false)));
        assertEquals(List.of("a cure"), governed(near, "Not a cure for pain."));
        assertEquals(List.of("a"), governed(near, "Not a, cure."));
    }

    private static List<String> governed(CueBook book, String text) {
        Sentence sentence = Text.sentence(text);
        return book.scopes(sentence).stream().filter(scope -> scope.to() > scope.from())
                .map(scope -> sentence.text(scope.from(), scope.to())).toList();
    }
}
