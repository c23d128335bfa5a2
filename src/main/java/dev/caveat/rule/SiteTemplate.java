package dev.caveat.rule;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import java.util.List;
import java.util.Objects;

/**
 * What the site puts around each article.
 *
 * @param document the template's own
 * @param supplies the requirements it is to satisfy, such as {@code disclaimer}
 */
public record SiteTemplate(Document document, Wording wording, List<String> supplies) {
    /** What a template may supply. Red flags and sources belong to the one article; dates differ from article to article. */
    public static final List<String> SUPPLIABLE = List.of("disclaimer", "registration-line", "authorship");

    public SiteTemplate {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(wording, "wording");
        supplies = List.copyOf(supplies);
    }

    public boolean supplies(String requirement) {
        return supplies.contains(requirement);
    }
}
