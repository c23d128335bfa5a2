package dev.caveat.check;

import dev.caveat.check.DateReader.Found;
import dev.caveat.document.Document;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The check that an article says when it was published and last reviewed, and that it is not overdue. */
public final class Dates implements Check {
    public static final Set<String> FAULTS = Set.of("missing-published", "missing-reviewed", "review-overdue",
            "in-future", "ambiguous", "impossible", "out-of-order");

    /** Those that only an article that must be dated can have. */
    private static final Set<String> ABSENCES = Set.of("missing-published", "missing-reviewed", "review-overdue");

    private final Parameters parameters;
    private final DateReader published;
    private final DateReader reviewed;
    private final DateReader next;
    private final Terms<Boolean> allLabels;

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
     * @param askedOf types of articles that must be dated; clinical ones where none is named
     */
    public record Parameters(Named published, Named reviewed, Named next, Integer reviewMonths, List<String> askedOf) {
        public Parameters {
            Objects.requireNonNull(published, "published");
            Objects.requireNonNull(reviewed, "reviewed");
            Objects.requireNonNull(next, "next");
            if (reviewMonths == null || reviewMonths < 1) {
                throw new IllegalArgumentException("reviewMonths must be 1 or more");
            }
            askedOf = Require.types(askedOf, "askedOf");
        }
    }

    /** What the article says of one of its dates. */
    private record Dated(Optional<Found> published, Optional<Found> reviewed, Optional<Found> next) {}

    public Dates(Parameters parameters) {
        this.parameters = parameters;
        this.published = DateReader.of(parameters.published, true, false);
        this.reviewed = DateReader.of(parameters.reviewed, false, false);
        this.next = DateReader.of(parameters.next, false, true);
        List<String> others = new ArrayList<>(parameters.reviewed.labels);
        others.addAll(parameters.next.labels);
        this.allLabels = Terms.of(others);
    }

    @Override
    public CheckResult check(Article article) {
        return ArticleType.of(article).excuse(judge(article), ABSENCES, parameters.askedOf);
    }

    private CheckResult judge(Article article) {
        Document document = article.document();
        Dated dated = new Dated(published.first(document, allLabels), reviewed.first(document, allLabels),
                next.first(document, allLabels));
        LocalDate today = article.asOf();
        List<Hit> hits = new ArrayList<>(absences(dated, today, document));
        for (Optional<Found> each : List.of(dated.published, dated.reviewed, dated.next)) {
            each.filter(found -> found.date().isEmpty()).ifPresent(found -> hits.add(unreadable(document, found)));
        }
        for (Optional<Found> past : List.of(dated.published, dated.reviewed)) {
            past.filter(found -> isAfter(found, today)).ifPresent(found -> hits.add(Hit.of("in-future", found.span(),
                    Map.of("date", found.date().orElseThrow().toString(), "asOf", today.toString()))));
        }
        outOfOrder(dated).ifPresent(hits::add);
        overdue(dated, today).ifPresent(hits::add);
        return CheckResult.of(hits.stream().distinct().toList(), requirement(dated, hits));
    }

    private List<Hit> absences(Dated dated, LocalDate today, Document document) {
        List<Hit> hits = new ArrayList<>();
        if (dated.published.isEmpty()) {
            Hit hit = absent("missing-published", Insertion.belowTitle(document, "Published <date>."));
            hits.add(dated.reviewed.isPresent() ? hit.moved(-1, "a review date is given") : hit);
        }
        if (dated.reviewed.isEmpty()) {
            boolean recent = dated.published.flatMap(Found::date)
                    .filter(date -> !date.plusMonths(parameters.reviewMonths).isBefore(today)).isPresent();
            Hit hit = absent("missing-reviewed", Insertion.belowTitle(document, "Reviewed <date>."));
            hits.add(recent ? hit.moved(-1, "published less than " + parameters.reviewMonths + " months ago") : hit);
        }
        return hits;
    }

    private static Hit absent(String fault, Insertion line) {
        return Hit.of(fault, line.place()).suggesting(line.suggestion(false));
    }

    private static Hit unreadable(Document document, Found found) {
        String fault = found.kind() == WrittenDate.Kind.AMBIGUOUS ? "ambiguous" : "impossible";
        return Hit.of(fault, found.span(), Map.of("date", document.quote(found.span())));
    }

    private static boolean isAfter(Found found, LocalDate day) {
        return found.date().filter(date -> date.isAfter(day)).isPresent();
    }

    /** A review before publication; a month without a day reviews the article published in it. */
    private static Optional<Hit> outOfOrder(Dated dated) {
        Optional<LocalDate> out = dated.published.flatMap(Found::date);
        Optional<LocalDate> review = dated.reviewed.flatMap(Found::date);
        boolean wrong = out.isPresent() && review.isPresent() && review.get().isBefore(out.get())
                && !(out.get().plusDays(1).getDayOfMonth() == 1 && review.get().withDayOfMonth(1).equals(out.get().withDayOfMonth(1)));
        return wrong ? Optional.of(Hit.of("out-of-order", dated.reviewed.get().span(),
                Map.of("reviewed", review.get().toString(), "published", out.get().toString()))) : Optional.empty();
    }

    private Optional<Hit> overdue(Dated dated, LocalDate today) {
        Optional<LocalDate> due = dated.next.flatMap(Found::date);
        if (due.isPresent()) {
            return due.filter(date -> date.isBefore(today)).map(date -> overdue(dated.next.get(), date));
        }
        return dated.reviewed.flatMap(Found::date).map(date -> date.plusMonths(parameters.reviewMonths))
                .filter(date -> date.isBefore(today)).map(date -> overdue(dated.reviewed.get(), date));
    }

    private static Hit overdue(Found found, LocalDate due) {
        return Hit.of("review-overdue", found.span(), Map.of("due", due.toString()));
    }

    private static Requirement requirement(Dated dated, List<Hit> hits) {
        List<Evidence> evidence = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        note("published", dated.published, evidence, missing);
        note("reviewed", dated.reviewed, evidence, missing);
        dated.next.flatMap(Found::date).ifPresent(date -> evidence.add(
                new Evidence("next-review", dated.next.get().span(), date.toString(), List.of())));
        Optional<Hit> wrong = hits.stream().filter(hit -> !hit.fault().startsWith("missing")).findFirst();
        boolean open = hits.stream().anyMatch(hit -> hit.fault().startsWith("missing") && hit.steps() == 0);
        if (missing.size() == 2 && wrong.isEmpty()) {
            return new Requirement("dates", Status.MISSING, "Neither a publication nor a review date is given.",
                    evidence, missing);
        }
        if (wrong.isPresent() || open) {
            return new Requirement("dates", Status.INCOMPLETE, wrong.map(hit -> reason(hit.fault())).orElse("A date is missing."),
                    evidence, missing);
        }
        return new Requirement("dates", Status.SATISFIED, "The article is dated.", evidence, missing);
    }

    private static void note(String element, Optional<Found> found, List<Evidence> evidence, List<String> missing) {
        found.flatMap(Found::date).ifPresentOrElse(
                date -> evidence.add(new Evidence(element, found.get().span(), date.toString(), List.of())),
                () -> missing.add(element));
    }

    private static String reason(String fault) {
        return switch (fault) {
            case "ambiguous" -> "In a date, day and month could be swapped.";
            case "impossible" -> "A date is in no calendar.";
            case "out-of-order" -> "The review is dated before publication.";
            default -> "A date is overdue or in the future.";
        };
    }
}
