package dev.caveat.check.redflags;

import dev.caveat.check.Place;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.PhraseBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where danger signs that an article lacks should go. */
final class Anchor {
    private final PhraseBook<Boolean> helpHeadings;

    /** @param helpHeadings phrases of headings about when to seek help */
    Anchor(List<String> helpHeadings) {
        this.helpHeadings = PhraseBook.<Boolean>builder().addAll(helpHeadings, true).build();
    }

    /**
     * At the end of the section on when to seek help; without one, at the end of the text, before call to action,
     * disclaimer and sources.
     *
     * @param own the article's own passages
     */
    Span of(List<Reading> own, Document document) {
        int ends = Place.endOfBody(document).end();
        List<Passage> text = new ArrayList<>(own.stream().map(Reading::passage)
                .filter(passage -> passage.end().end() <= ends && isText(passage)).toList());
        Collections.reverse(text);
        Optional<Passage> help = text.stream().filter(this::isAboutHelp).findFirst();
        return help.or(() -> text.stream().findFirst()).map(Passage::end).orElseGet(() -> Place.endOfBody(document));
    }

    private static boolean isText(Passage passage) {
        Zone zone = passage.blocks().get(passage.blocks().size() - 1).zone();
        return zone == Zone.BODY || zone == Zone.RED_FLAG;
    }

    private boolean isAboutHelp(Passage passage) {
        return passage.headline().stream().anyMatch(sentence -> !helpHeadings.matches(sentence).isEmpty());
    }
}
