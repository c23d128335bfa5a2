package dev.caveat.check;

import dev.caveat.rule.Article;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.SiteTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece that the site's template supplies: the article need not hold it, and what the article holds of it all the
 * same must agree with the template. The template itself was judged once, before any article.
 *
 * @param standing how the piece stands in the template
 */
public record Supplied(SiteTemplate template, Requirement standing) {
    private static final int LONGEST_QUOTE = 120;

    /** Empty where no template supplies the piece, or the article is the template itself. */
    public static Optional<Supplied> of(Article article, String requirement) {
        return article.clinic().template().filter(template -> template.supplies(requirement))
                .flatMap(template -> template.standing(requirement)
                        .map(standing -> new Supplied(template, standing)));
    }

    /**
     * What a check says of an article, the template taken into account. Where the template lacks something, that is
     * told once, at the template: here it only keeps the requirement open, unless the article is complete by itself.
     *
     * @param own what the check says of the article alone
     * @param absences faults that only ask for the piece or for a part of it
     * @param differences what in the article disagrees with the template
     */
    public CheckResult settle(CheckResult own, Set<String> absences, List<Hit> differences) {
        Requirement alone = own.requirement().orElseThrow();
        if (standing.status() != Status.SATISFIED && alone.status() == Status.SATISFIED) {
            return own;
        }
        List<String> said = alone.evidence().stream().map(Evidence::element).toList();
        List<String> missing = standing.missing().stream().filter(element -> !said.contains(element)).toList();
        boolean whole = standing.status() == Status.SATISFIED
                || standing.status() == Status.INCOMPLETE && !standing.missing().isEmpty() && missing.isEmpty();
        List<Hit> hits = Stream.concat(own.hits().stream().filter(hit -> !absences.contains(hit.fault())),
                differences.stream()).toList();
        Requirement settled = new Requirement(alone.id(), whole ? Status.SATISFIED : Status.INCOMPLETE,
                reason(whole, alone.status() != Status.MISSING, !differences.isEmpty()), alone.evidence(),
                whole ? List.of() : missing, alone.comparison());
        return new CheckResult(hits, Optional.of(settled), own.topics(), own.assertions());
    }

    /** The template's words that satisfy the piece, in one line. */
    public String quote() {
        String quote = standing.evidence().stream().map(Evidence::span).distinct()
                .map(template.document()::quoteOnOneLine)
                .collect(Collectors.joining(" … "));
        return quote.length() <= LONGEST_QUOTE ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, quote.codePointCount(0, LONGEST_QUOTE))) + " …";
    }

    private String reason(boolean whole, boolean inArticleToo, boolean differs) {
        String file = template.document().path();
        if (!whole) {
            return "The site's template " + file + " is to supply it and does not hold it whole: " + standing.reason();
        }
        String supplied = "Supplied by the site's template " + file + ": “" + quote() + "”";
        return supplied + (!inArticleToo ? "" : differs ? " The article has one of its own that differs."
                : " The article says the same.");
    }
}
