package dev.caveat.check.redflags;

import dev.caveat.language.Phrases;
import dev.caveat.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A topic: how an article on it is recognised, and which danger signs it must or should name.
 *
 * @param name in words
 * @param overlay whether it adds to the main topics instead of competing with them
 * @param replaces topics whose place it takes where an article has both
 * @param tags front matter tags, exact
 * @param supportingTags tags that count only beside other evidence
 * @param title phrases of title and headings
 * @param body phrases of the text by weight
 * @param alongside words of which the article must have some besides; none asked for where it is empty
 * @param mask look-alikes, read before anything else
 * @param all signs that must be named
 * @param anyOf lists of which one sign each must be named
 * @param several lists of which more than one sign must be named
 * @param when what must be named besides in some articles
 * @param recommends signs that should be named; {@code a|b} for one of two
 * @param watches signs and conditions that may not be played down; naming them is not asked for
 * @param minimisers phrases that make light of the topic's danger signs
 * @param early a sign whose early form should be named
 * @param direction the least that emergency signs of the minimum need
 * @param urgentWillDo emergency signs for which urgent care is enough all the same
 * @param preferred the direction below which an emergency sign earns a warning
 * @param belowMinimum how much a missing minimum weighs
 * @param unsigned how much it weighs at most while nobody has signed the topic; null for the group's own
 * @param sentence a passage to put in
 * @param source ids of the provisions it rests on
 * @param reviewedBy the clinician who signed it off; empty so far
 */
record TopicProfile(
        String name, Boolean overlay, List<String> replaces, List<String> tags, List<String> supportingTags,
        @Phrases List<String> title, List<Weighted> body, @Phrases List<String> alongside,
        @Phrases List<String> mask, List<String> all, List<List<String>> anyOf,
        List<Need> several, List<When> when, List<String> recommends, List<String> watches, @Phrases List<String> minimisers,
        String early, Level direction, List<String> urgentWillDo, Level preferred, Severity belowMinimum, Severity unsigned, String sentence,
        List<String> source, String reviewedBy, LocalDate reviewedOn) {
    /** Phrases that count so much each. */
    record Weighted(Integer weight, @Phrases List<String> terms) {
        Weighted {
            Objects.requireNonNull(weight, "weight");
        }
    }

    TopicProfile {
        Objects.requireNonNull(name, "name");
        overlay = Boolean.TRUE.equals(overlay);
        early = early == null ? "" : early;
        direction = direction == null ? Level.SOFT_URGENT : direction;
        preferred = preferred == null ? Level.EMERGENCY : preferred;
        sentence = sentence == null ? "" : sentence;
        reviewedBy = reviewedBy == null ? "" : reviewedBy;
        belowMinimum = belowMinimum == null ? Severity.ERROR : belowMinimum;
        if (all.isEmpty() && anyOf.isEmpty() && several.isEmpty()) {
            throw new IllegalArgumentException("all, anyOf and several are empty: the topic would need nothing");
        }
    }

    /** What every article on it must name. */
    List<Need> minimum() {
        return Stream.of(all.stream().map(List::of).map(Need::oneOf), anyOf.stream().map(Need::oneOf),
                several.stream()).flatMap(stream -> stream).toList();
    }

    /** What should be named. */
    List<Need> recommended() {
        return recommends.stream().map(entry -> Need.oneOf(List.of(entry.split("\\|")))).toList();
    }

    /** Every sign it refers to. */
    Stream<String> concepts() {
        return Stream.of(minimum().stream().flatMap(need -> need.of().stream()),
                when.stream().flatMap(When::minimum).flatMap(need -> need.of().stream()),
                recommended().stream().flatMap(need -> need.of().stream()), watches.stream(),
                Stream.of(early).filter(sign -> !sign.isEmpty())).flatMap(stream -> stream).distinct();
    }

    /** The least direction with which a sign of the minimum counts. */
    Level least(String sign, Tier tier) {
        return urgentWillDo.contains(sign) ? Level.SOFT_URGENT : switch (tier) {
            case EMERGENCY -> direction.compareTo(Level.SOFT_URGENT) > 0 ? direction : Level.SOFT_URGENT;
            case URGENT -> direction.compareTo(Level.SOFT_URGENT) < 0 ? direction : Level.SOFT_URGENT;
            case PROMPT -> Level.PROMPT;
        };
    }

    boolean isSigned() {
        return !reviewedBy.isBlank() && reviewedOn != null;
    }
}
