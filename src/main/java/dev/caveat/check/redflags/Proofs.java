package dev.caveat.check.redflags;

import dev.caveat.check.redflags.Coverage.Covered;
import dev.caveat.document.Span;
import dev.caveat.rule.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The danger signs that an article names, each with the words that name it and where they send the reader. */
final class Proofs {
    private final Map<String, Concept> concepts;
    private final Map<Key, Proof> proofs = new LinkedHashMap<>();

    private record Key(String sign, Span span) {}

    /** One sign at one place: the topics that ask for it, what is to be said of it, the direction. */
    private record Proof(Set<String> topics, String remark, List<Evidence> leadsTo) {}

    Proofs(Map<String, Concept> concepts) {
        this.concepts = concepts;
    }

    /**
     * A sign of the article's own text.
     *
     * @param met whether its direction is good enough for the topic
     */
    void named(String topic, Covered covered, boolean met) {
        List<Span> redirects = redirects(covered);
        String remark = met ? covered.scattered() ? "The direction stands in another passage." : ""
                : !redirects.isEmpty() ? "It is sent to the clinic."
                : covered.direction().isPresent() ? "The direction is too weak for it." : "No direction stands with it.";
        List<Evidence> leadsTo = new ArrayList<>(covered.direction().stream().map(Proofs::direction).toList());
        if (leadsTo.isEmpty()) {
            redirects.stream().limit(1)
                    .forEach(span -> leadsTo.add(new Evidence("direction-clinic", span, "the clinic itself", List.of())));
        }
        add(topic, covered.mention(), remark, leadsTo);
    }

    /** Where the sign itself is sent to the clinic: by its own sentence, or by its passage where that says nothing. */
    private List<Span> redirects(Covered covered) {
        Span sentence = covered.mention().sentence().source(0, covered.mention().sentence().tokens().size());
        List<Span> all = List.copyOf(WordingFaults.redirects(covered.reading(), concepts).keySet());
        List<Span> own = all.stream().filter(sentence::overlaps).toList();
        return !own.isEmpty() ? own : covered.direction().isPresent() ? List.of() : all;
    }

    void inBoilerplate(String topic, Mention mention) {
        add(topic, mention, "Named only in site boilerplate, which does not count.", List.of());
    }

    private void add(String topic, Mention mention, String remark, List<Evidence> leadsTo) {
        proofs.computeIfAbsent(new Key(mention.concept(), mention.words()),
                key -> new Proof(new LinkedHashSet<>(), remark, leadsTo)).topics.add(topic);
    }

    List<Evidence> evidence() {
        return proofs.entrySet().stream().map(entry -> new Evidence(entry.getKey().sign, entry.getKey().span,
                "For " + String.join(" and ", entry.getValue().topics) + ": "
                        + concepts.get(entry.getKey().sign).name() + "."
                        + (entry.getValue().remark.isEmpty() ? "" : " " + entry.getValue().remark),
                entry.getValue().leadsTo)).toList();
    }

    static Evidence direction(Direction direction) {
        return new Evidence(direction.element(), direction.span(), direction.words(), List.of());
    }

    /**
     * The signs that stand with a direction to care and that no topic of the article asks for, in reading order; of
     * those that share words only the first.
     *
     * @param asked signs that its topics ask for
     * @param told the words of their signs
     */
    static List<Evidence> others(List<Reading> own, Map<String, Concept> concepts, Set<String> asked, List<Span> told) {
        Map<Span, Evidence> found = new TreeMap<>();
        for (Reading reading : own) {
            for (Mention mention : reading.asserted()) {
                Span words = mention.words();
                boolean known = asked.contains(mention.concept()) || told.stream().anyMatch(words::overlaps);
                if (!known && found.keySet().stream().noneMatch(words::overlaps)) {
                    reading.towards(mention).ifPresent(direction -> found.put(words, new Evidence(mention.concept(), words,
                            "Not asked for: " + concepts.get(mention.concept()).name() + ".",
                            List.of(direction(direction)))));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
