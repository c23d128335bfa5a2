package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.List;
import java.util.stream.Collectors;

/** Texts that a phrase of a ruleset is meant to match, made from the phrase: whether it can match anything is tried on them. */
public final class PhraseSamples {
    private PhraseSamples() {}

    /**
     * Whether a phrase matches any of its own samples. One of marks that are never read, or of a form that no word has
     * (a lemma that is none), does not.
     *
     * @throws PhraseSyntaxException if it cannot be read, or names a slot
     */
    public static boolean canMatch(String phrase) {
        PhraseBook<Boolean> book = PhraseBook.<Boolean>builder().add(phrase, true).build();
        return of(phrase).stream().anyMatch(sample -> Wording.split(paragraph(sample)).stream()
                .anyMatch(sentence -> !book.matches(sentence).isEmpty()));
    }

    /** One for each sequence that the phrase stands for. */
    static List<String> of(String phrase) {
        return PhraseSyntax.expand(phrase).stream().map(sequence -> sequence.stream().filter(element -> !element.isGap())
                .map(element -> word(element.symbols().first())).collect(Collectors.joining(" "))).toList();
    }

    private static String word(String symbol) {
        String rest = symbol.substring(1);
        return switch (symbol.charAt(0)) {
            case '#' -> "7";
            case '_' -> "word";
            case '~' -> rest.indexOf(':') > 0 ? rest.substring(0, rest.indexOf(':')) : rest;
            default -> rest;
        };
    }

    private static Block paragraph(String text) {
        return new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Prose.verbatim(text, 0), Zone.BODY, List.of());
    }
}
