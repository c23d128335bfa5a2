package dev.caveat.check.redflags;

import dev.caveat.check.Insertion;
import dev.caveat.check.redflags.Coverage.Covered;
import dev.caveat.document.Span;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an article lacks of what one topic asks for. */
final class TopicFaults {
    private final Article article;
    private final Asked asked;
    private final TopicProfile topic;
    private final Map<String, Concept> concepts;
    private final List<Reading> own;
    private final List<Reading> boilerplate;
    private final Coverage coverage;
    private final Anchor anchor;
    private final Advice advice;

    TopicFaults(Article article, Asked asked, Map<String, Concept> concepts, List<Reading> own,
            List<Reading> boilerplate, Coverage coverage, Anchor anchor, Advice advice) {
        this.article = article;
        this.asked = asked;
        this.topic = asked.topic();
        this.concepts = concepts;
        this.own = own;
        this.boilerplate = boilerplate;
        this.coverage = coverage;
        this.anchor = anchor;
        this.advice = advice;
    }

    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        minimum(hits);
        boolean begun = asked.minimum().stream().anyMatch(coverage::isMet);
        if (begun) {
            recommended().ifPresent(hits::add);
            early().ifPresent(hits::add);
        }
        place().ifPresent(hits::add);
        scattered().ifPresent(hits::add);
        inconsistent().ifPresent(hits::add);
        return hits;
    }

    private void minimum(List<Hit> hits) {
        List<Need> unnamed = new ArrayList<>();
        List<Covered> undirected = new ArrayList<>();
        List<Covered> weak = new ArrayList<>();
        for (Need need : asked.minimum()) {
            List<Covered> best = coverage.best(need);
            if (best.size() < need.least()) {
                unnamed.add(need);
            } else {
                best.stream().filter(covered -> !coverage.isMet(covered))
                        .forEach(covered -> (clinicOrWeak(covered).isPresent() ? weak : undirected).add(covered));
            }
        }
        if (!unnamed.isEmpty()) {
            Insertion passage = Insertion.behind(article.document(), where(), advice.passage(asked, unnamed));
            hits.add(weighed(Hit.of("missing-minimum", passage.place(),
                    Map.of("missing", names(unnamed), "topic", topic.name())).suggesting(passage.suggestion(false))));
            vague().ifPresent(span -> hits.add(weighed(Hit.of("none-named", span, Map.of("topic", topic.name())))));
            onlyAdded(unnamed).ifPresent(span ->
                    hits.add(weighed(Hit.of("boilerplate-only", span, Map.of("topic", topic.name())))));
        }
        report("no-direction", undirected, hits);
        report("weak-direction", weak, hits);
    }

    /** A sign that is sent to the clinic is reported as that, which is worse. */
    private void report(String fault, List<Covered> unmet, List<Hit> hits) {
        List<Covered> cases = unmet.stream()
                .filter(covered -> WordingFaults.redirects(covered.reading(), concepts).isEmpty()).toList();
        if (!cases.isEmpty()) {
            Covered first = cases.get(0);
            Span span = fault.equals("weak-direction") ? clinicOrWeak(first).get().span() : first.mention().words();
            String signs = cases.stream().map(covered -> concepts.get(covered.mention().concept()).name()).distinct()
                    .collect(Collectors.joining("; "));
            hits.add(weighed(Hit.of(fault, span, Map.of("signs", signs, "topic", topic.name()))));
        }
    }

    /** A direction that is too weak; the clinic is one for a sign that could wait for its next appointment. */
    private static Optional<Direction> clinicOrWeak(Covered covered) {
        return covered.direction().or(() -> covered.reading().directions().stream()
                .filter(direction -> direction.kind() == Direction.Kind.CLINIC).findFirst());
    }

    private Hit sourced(Hit hit) {
        return topic.source().isEmpty() ? hit
                : hit.moved(0, "the topic’s sources: " + String.join(", ", topic.source()));
    }

    private Hit weighed(Hit hit) {
        return asked.weighed(sourced(hit));
    }

    /** Danger signs are spoken of, and no passage of the article names one of this topic. */
    private Optional<Span> vague() {
        boolean named = asked.minimum().stream().flatMap(need -> need.of().stream())
                .anyMatch(sign -> coverage.of(sign).isPresent());
        return named ? Optional.empty() : own.stream().flatMap(reading -> reading.vague().stream()).findFirst();
    }

    private Optional<Span> onlyAdded(List<Need> unnamed) {
        return boilerplate.stream().flatMap(reading -> reading.asserted().stream())
                .filter(mention -> unnamed.stream().anyMatch(need -> need.of().contains(mention.concept())))
                .map(Mention::words).findFirst();
    }

    private Optional<Hit> recommended() {
        List<Need> missing = topic.recommended().stream().filter(need -> !coverage.isMet(need)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(sourced(
                Hit.of("missing-recommended", where(), Map.of("missing", names(missing), "topic", topic.name()))));
    }

    /** Only the late form of a sign is named: by then harm may be lasting. */
    private Optional<Hit> early() {
        if (topic.early().isEmpty() || !coverage.isMet(topic.early())) {
            return Optional.empty();
        }
        boolean named = own.stream().filter(Reading::isDirected).flatMap(reading -> reading.asserted().stream())
                .anyMatch(mention -> mention.concept().equals(topic.early()) && mention.early());
        return named ? Optional.empty() : coverage.of(topic.early())
                .map(covered -> Hit.of("late-wording", covered.mention().words(),
                        Map.of("sign", concepts.get(topic.early()).name())));
    }

    /** An emergency sign of the minimum has urgent directions only: neither place nor number in any passage. */
    private Optional<Hit> place() {
        return asked.minimum().stream().flatMap(need -> coverage.best(need).stream())
                .filter(covered -> concepts.get(covered.mention().concept()).tier() == Tier.EMERGENCY
                        && coverage.isMet(covered))
                .filter(covered -> covered.level().compareTo(topic.preferred()) < 0)
                .filter(covered -> covered.direction().get().kind() == Direction.Kind.CARE)
                .map(covered -> covered.direction().get())
                        .min(Comparator.comparingInt(direction -> direction.span().start()))
                .map(direction -> Hit.of("no-emergency-place", direction.span(),
                        Map.of("level", direction.level().id())));
    }

    private Optional<Hit> scattered() {
        return asked.minimum().stream().flatMap(need -> coverage.best(need).stream())
                .filter(covered -> coverage.isMet(covered) && covered.scattered()).findFirst()
                .map(covered -> Hit.of("scattered", covered.mention().words(),
                        Map.of("direction", covered.direction().get().text())));
    }

    /** A later passage repeats the list of an earlier one and leaves a sign of the minimum out. */
    private Optional<Hit> inconsistent() {
        TreeSet<Integer> fullest = new TreeSet<>();
        for (Reading reading : own) {
            TreeSet<Integer> named = groups(reading);
            boolean repeats = named.size() > 1 && fullest.size() > named.size() && fullest.containsAll(named);
            if (repeats) {
                TreeSet<Integer> left = new TreeSet<>(fullest);
                left.removeAll(named);
                Mention first = reading.asserted().get(0);
                return Optional.of(Hit.of("inconsistent", first.words(), Map.of("missing",
                        names(left.stream().map(asked.minimum()::get).toList()))));
            }
            fullest = named.size() > fullest.size() ? named : fullest;
        }
        return Optional.empty();
    }

    private TreeSet<Integer> groups(Reading reading) {
        TreeSet<Integer> named = new TreeSet<>();
        if (reading.isDirected()) {
            for (int i = 0; i < asked.minimum().size(); i++) {
                Need need = asked.minimum().get(i);
                long found = reading.asserted().stream().map(Mention::concept).filter(need.of()::contains).distinct()
                        .count();
                if (found >= need.least()) {
                    named.add(i);
                }
            }
        }
        return named;
    }

    /** After the passage that names most signs; without one, where such a passage belongs. */
    private Span where() {
        return own.stream().filter(reading -> !reading.asserted().isEmpty() && reading.isDirected())
                .max(Comparator.<Reading>comparingInt(reading -> groups(reading).size())
                        .thenComparing(Comparator.<Reading>comparingInt(own::indexOf).reversed()))
                .map(reading -> reading.passage().end()).orElseGet(() -> anchor.of(own, article.document()));
    }

    private String names(List<Need> needs) {
        return needs.stream().map(need -> need.words(concepts)).collect(Collectors.joining("; "));
    }
}
