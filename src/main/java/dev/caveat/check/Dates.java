package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check that an article says when it was published and last reviewed, and that it is not overdue. */
public final class Dates implements Check {
    public static final Set<String> FAULTS = Set.of("missing-published", "missing-reviewed", "review-overdue",
            "in-future");

    /** Words between a label and its date: "on", "by our team on". */
    private static final int NEAR = 40;

    /** Those that only a clinical article can have. */
    private static final Set<String> ABSENCES = Set.of("missing-published", "missing-reviewed", "review-overdue");

    private final Parameters parameters;
    private final Pattern published;
    private final Pattern reviewed;
    private final Pattern next;

    /**
     * A date's names.
     *
     * @param fields in front matter
     * @param labels in the text, before the date
     */
    public record Named(List<String> fields, List<String> labels) {
        public Named {
            Require.notEmpty(fields, "fields");
            Require.notEmpty(labels, "labels");
        }
    }

    /**
     * What counts.
     *
     * @param next the day the next review is due
     * @param reviewMonths how long a review lasts where no next one is named
     */
    public record Parameters(Named published, Named reviewed, Named next, Integer reviewMonths) {
        public Parameters {
            java.util.Objects.requireNonNull(published, "published");
            java.util.Objects.requireNonNull(reviewed, "reviewed");
            java.util.Objects.requireNonNull(next, "next");
            if (reviewMonths == null || reviewMonths < 1) {
                throw new IllegalArgumentException("reviewMonths must be 1 or more");
            }
        }
    }

    /** A date and where it stands. */
    private record Found(LocalDate date, Span span) {}

    public Dates(Parameters parameters) {
        this.parameters = parameters;
        this.published = Require.anyWord(parameters.published.labels);
        this.reviewed = Require.anyWord(parameters.reviewed.labels);
        this.next = Require.anyWord(parameters.next.labels);
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article).excuse(judge(article), ABSENCES);
    }

    private CheckResult judge(Article article) {
        Optional<Found> out = find(article, parameters.published, published);
        Optional<Found> review = find(article, parameters.reviewed, reviewed);
        Optional<Found> due = find(article, parameters.next, next);
        LocalDate today = article.asOf();
        Span place = Place.belowTitle(article.document());
        List<Hit> hits = new ArrayList<>();
        if (out.isEmpty()) {
            Hit hit = Hit.of("missing-published", place).suggesting(new Suggestion("\n\nPublished <date>.", false));
            hits.add(review.isPresent() ? hit.moved(-1, "a review date is given") : hit);
        }
        if (review.isEmpty()) {
            boolean recent = out.isPresent() && !out.get().date.plusMonths(parameters.reviewMonths).isBefore(today);
            Hit hit = Hit.of("missing-reviewed", place).suggesting(new Suggestion("\n\nReviewed <date>.", false));
            hits.add(recent ? hit.moved(-1, "published less than " + parameters.reviewMonths + " months ago") : hit);
        }
        for (Optional<Found> past : List.of(out, review)) {
            past.filter(found -> found.date.isAfter(today)).ifPresent(found -> hits.add(
                    Hit.of("in-future", found.span, Map.of("date", found.date.toString(), "asOf", today.toString()))));
        }
        overdue(review, due, today).ifPresent(hits::add);
        return CheckResult.of(hits, requirement(out, review, hits));
    }

    private Optional<Hit> overdue(Optional<Found> review, Optional<Found> due, LocalDate today) {
        if (due.isPresent()) {
            return due.filter(found -> found.date.isBefore(today))
                    .map(found -> Hit.of("review-overdue", found.span, Map.of("due", found.date.toString())));
        }
        return review.filter(found -> found.date.plusMonths(parameters.reviewMonths).isBefore(today))
                .map(found -> Hit.of("review-overdue", found.span,
                        Map.of("due", found.date.plusMonths(parameters.reviewMonths).toString())));
    }

    private static Requirement requirement(Optional<Found> out, Optional<Found> review, List<Hit> hits) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        out.ifPresentOrElse(found -> evidence.add(new Evidence("published", found.span)),
                () -> missing.add("published"));
        review.ifPresentOrElse(found -> evidence.add(new Evidence("reviewed", found.span)),
                () -> missing.add("reviewed"));
        boolean wrong = hits.stream()
                .anyMatch(hit -> hit.fault().equals("in-future") || hit.fault().equals("review-overdue"));
        boolean open = hits.stream().anyMatch(hit -> hit.fault().startsWith("missing") && hit.steps() == 0);
        if (evidence.isEmpty()) {
            return new Requirement("dates", Status.MISSING, "Neither a publication nor a review date is given.",
                    evidence, missing);
        }
        if (wrong || open) {
            return new Requirement("dates", Status.INCOMPLETE,
                    wrong ? "A date is overdue or in the future." : "A date is missing.", evidence, missing);
        }
        return new Requirement("dates", Status.SATISFIED, "The article is dated.", evidence, missing);
    }

    private static Optional<Found> find(Article article, Named named, Pattern labels) {
        FrontMatter frontMatter = article.document().frontMatter();
        for (String name : named.fields) {
            Optional<Found> found = frontMatter.get(name).flatMap(Dates::value);
            if (found.isPresent()) {
                return found;
            }
        }
        return article.document().blocks()
                .filter(block -> block.isVisible() && block.zone() != Zone.SOURCES)
                .flatMap(block -> labelled(block, labels).stream()).findFirst();
    }

    private static Optional<Found> value(Field field) {
        for (Field.Value value : field.values()) {
            for (WrittenDate date : WrittenDate.in(value.text())) {
                return Optional.of(new Found(date.date(), value.span()));
            }
        }
        return Optional.empty();
    }

    /** A date after a label in the same sentence, with no other number between. */
    private static Optional<Found> labelled(Block block, Pattern labels) {
        String text = block.text();
        Matcher label = labels.matcher(text);
        while (label.find()) {
            for (WrittenDate date : WrittenDate.in(text)) {
                boolean near = date.start() >= label.end() && date.start() - label.end() <= NEAR;
                if (near && !text.substring(label.end(), date.start()).matches("(?s).*(?:[.;!?]\\s|\\d).*")) {
                    return Optional.of(new Found(date.date(), block.source(date.start(), date.end())));
                }
            }
        }
        return Optional.empty();
    }
}
