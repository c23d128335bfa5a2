package dev.caveat.rule;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the site puts around each article.
 *
 * @param document the template's own
 * @param supplies the requirements it is to satisfy, such as {@code disclaimer}
 * @param standing how each of them stands in the template, judged once; none before that
 */
public record SiteTemplate(Document document, Wording wording, List<String> supplies, List<Requirement> standing) {
    /** What a template may supply. Red flags and sources belong to the one article; dates differ from article to article. */
    public static final List<String> SUPPLIABLE = List.of("disclaimer", "registration-line", "authorship");

    public SiteTemplate {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(wording, "wording");
        supplies = List.copyOf(supplies);
        standing = List.copyOf(standing);
    }

    public SiteTemplate(Document document, Wording wording, List<String> supplies) {
        this(document, wording, supplies, List.of());
    }

    /** The group of rules that judges a piece. */
    public static String group(String requirement) {
        return requirement.equals("registration-line") ? "registration" : requirement;
    }

    /** How a piece stands in the template itself. */
    public Optional<Requirement> standing(String requirement) {
        return standing.stream().filter(judged -> judged.id().equals(requirement)).findFirst();
    }

    public boolean supplies(String requirement) {
        return supplies.contains(requirement);
    }
}
