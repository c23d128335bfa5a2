package dev.caveat.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the configuration tells about the publisher; every part may be empty.
 *
 * @param names the clinic's names
 * @param bookingPhrases words on its booking buttons
 * @param practitioners its register
 * @param vocabulary names and terms that spelling accepts
 * @param disclaimers its approved disclaimers, the one to suggest first
 * @param types of articles by path
 * @param unsignedTopics how much a red-flag topic that no clinician signed weighs at most, where that differs from the
 *     ruleset
 * @param template what its site puts around each article
 */
public record Clinic(
        List<String> names, String city, List<String> bookingPhrases,
        List<Practitioner> practitioners, List<String> vocabulary, List<ApprovedText> disclaimers, ArticleTypes types,
        Optional<Severity> unsignedTopics, Optional<SiteTemplate> template) {
    public static final Clinic UNKNOWN = new Clinic(List.of(), "", List.of(), List.of(), List.of());

    public Clinic {
        names = List.copyOf(names);
        city = Objects.requireNonNullElse(city, "");
        bookingPhrases = List.copyOf(bookingPhrases);
        practitioners = List.copyOf(practitioners);
        vocabulary = List.copyOf(vocabulary);
        disclaimers = List.copyOf(disclaimers);
        types = Objects.requireNonNullElse(types, ArticleTypes.NONE);
    }

    public Clinic(List<String> names, String city, List<String> bookingPhrases,
            List<Practitioner> practitioners, List<String> vocabulary) {
        this(names, city, bookingPhrases, practitioners, vocabulary, List.of(), ArticleTypes.NONE, Optional.empty(),
                Optional.empty());
    }

    /** The same clinic with other types by path. */
    public Clinic with(ArticleTypes byPath) {
        return new Clinic(names, city, bookingPhrases, practitioners, vocabulary, disclaimers, byPath, unsignedTopics,
                template);
    }

    /** The same clinic whose site puts {@code template} around each article. */
    public Clinic with(SiteTemplate site) {
        return new Clinic(names, city, bookingPhrases, practitioners, vocabulary, disclaimers, types, unsignedTopics,
                Optional.of(site));
    }
}
