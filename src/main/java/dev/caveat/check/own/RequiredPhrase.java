package dev.caveat.check.own;

import dev.caveat.check.ArticleType;
import java.util.List;

/**
 * A rule of the clinic's about words that must stand in an article. One of all that it names is enough.
 *
 * @param anyOf phrases
 * @param text fixed wordings, of which the words count and the punctuation does not; they may run over several paragraphs
 * @param matching regular expressions; letter case does not count
 * @param zones parts of the article in which it counts; empty for all that a reader sees
 * @param sections headings of the sections in which it counts; empty for all
 * @param types of articles it is asked of; empty for all
 * @param ifSays phrases of which an article must hold one to be asked; empty for no condition
 * @param unlessSays phrases of which it may hold none
 * @param place where it should go; null for the end of the section, or of the main text
 * @param insert what to put there; null for the first of {@code text}, or the first plain phrase
 * @param slow whether regular expressions without required text may run on every block
 */
public record RequiredPhrase(
        List<String> anyOf, List<String> text, List<String> matching, List<Part> zones, List<String> sections,
        List<ArticleType.Kind> types, List<String> ifSays, List<String> unlessSays, Anchor place, String insert, Boolean slow) {
    /** Where something absent should go. */
    public enum Anchor { BELOW_TITLE, END_OF_SECTION, END_OF_BODY, END_OF_ARTICLE }

    public RequiredPhrase {
        if (anyOf.isEmpty() && text.isEmpty() && matching.isEmpty()) {
            throw new IllegalArgumentException("names no phrase (valid: anyOf, text, matching)");
        }
        if (place == Anchor.END_OF_SECTION && sections.isEmpty()) {
            throw new IllegalArgumentException("place: “end-of-section” needs sections:");
        }
        insert = insert != null ? insert.strip() : !text.isEmpty() ? text.get(0).strip()
                : anyOf.stream().filter(Wanted::isPlain).findFirst().orElse("");
        place = place != null ? place : sections.isEmpty() ? Anchor.END_OF_BODY : Anchor.END_OF_SECTION;
        slow = Boolean.TRUE.equals(slow);
    }

    /** What it asks for, for a person. */
    String named() {
        return "“" + (!text.isEmpty() ? text.get(0).strip() : !anyOf.isEmpty() ? anyOf.get(0) : matching.get(0)) + "”";
    }
}
