package dev.caveat.engine;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.WrittenPhrase;
import dev.caveat.source.Source;
import dev.caveat.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which phrases the examples reach. A phrase that no example reaches is not tested: it may be misspelt, or too wide.
 *
 * <p>A rule's claims must stand in its flagged examples, its exceptions in any of its examples; phrases that a group
 * shares, in any example of the group. A slot that the article fills ({@code name}) counts as any one to three words, so
 * that coverage errs on the side of reached.
 *
 * @param phrases how many there are
 * @param unreached in the order of the ruleset
 */
public record PhraseCoverage(int phrases, List<Unreached> unreached) {
    private static final Set<String> CLAIMED = Set.of("phrases", "graver", "milder", "needs");
    private static final List<String> ANYTHING = List.of("_", "_ _", "_ _ _", "#");

    /** @param rule its id, or the group for what its rules share */
    public record Unreached(String rule, WrittenPhrase phrase) {}

    public PhraseCoverage {
        unreached = List.copyOf(unreached);
    }

    /** @param wanted where a phrase must stand to count */
    public static PhraseCoverage of(Ruleset ruleset, Predicate<Place> wanted) {
        int count = 0;
        List<Unreached> unreached = new ArrayList<>();
        Map<String, List<RuleEntry>> groups = new LinkedHashMap<>();
        ruleset.catalogue().entries().stream().filter(RuleEntry::isInForce)
                .forEach(entry -> groups.computeIfAbsent(entry.rule().id().group(), any -> new ArrayList<>()).add(entry));
        for (Map.Entry<String, List<RuleEntry>> group : groups.entrySet()) {
            List<WrittenPhrase> shared = ruleset.catalogue().shared(group.getKey());
            Map<String, List<String>> slots = slots(shared);
            List<Sentence> all = new ArrayList<>();
            for (RuleEntry entry : group.getValue()) {
                List<Sentence> flagged = sentences(entry.rule().flagged());
                List<Sentence> either = new ArrayList<>(flagged);
                either.addAll(sentences(entry.rule().allowed()));
                all.addAll(either);
                List<WrittenPhrase> own = entry.phrases().stream().filter(phrase -> wanted.test(phrase.at())).toList();
                count += own.size();
                Set<WrittenPhrase> claimed = reached(own, slots, flagged);
                Set<WrittenPhrase> excepted = reached(own, slots, either);
                own.stream()
                        .filter(phrase -> !(CLAIMED.contains(phrase.parameter()) ? claimed : excepted).contains(phrase))
                        .forEach(phrase -> unreached.add(new Unreached(entry.rule().id().toString(), phrase)));
            }
            List<WrittenPhrase> wordings = shared.stream().filter(phrase -> !phrase.parameter().equals("slots") && wanted.test(phrase.at()))
                    .toList();
            count += wordings.size();
            Set<WrittenPhrase> met = reached(wordings, slots, all);
            wordings.stream().filter(phrase -> !met.contains(phrase))
                    .forEach(phrase -> unreached.add(new Unreached(group.getKey(), phrase)));
        }
        return new PhraseCoverage(count, unreached);
    }

    private static Map<String, List<String>> slots(List<WrittenPhrase> shared) {
        Map<String, List<String>> slots = new LinkedHashMap<>();
        shared.stream().filter(phrase -> phrase.parameter().equals("slots")).forEach(phrase -> slots.computeIfAbsent(
                phrase.field().substring(phrase.field().lastIndexOf('.') + 1), any -> new ArrayList<>()).add(phrase.text()));
        return slots;
    }

    private static Set<WrittenPhrase> reached(
            List<WrittenPhrase> phrases, Map<String, List<String>> slots, List<Sentence> sentences) {
        PhraseBook.Builder<WrittenPhrase> builder = PhraseBook.builder();
        filled(phrases, slots).forEach(builder::slot);
        phrases.forEach(phrase -> builder.add(phrase.text(), phrase));
        PhraseBook<WrittenPhrase> book = builder.build();
        Set<WrittenPhrase> reached = new LinkedHashSet<>();
        sentences.forEach(sentence -> book.matches(sentence).stream().map(Match::meaning).forEach(reached::add));
        return reached;
    }

    private static Map<String, List<String>> filled(List<WrittenPhrase> phrases, Map<String, List<String>> slots) {
        Map<String, List<String>> all = new LinkedHashMap<>(slots);
        TreeSet<String> named = new TreeSet<>();
        phrases.forEach(phrase -> named.addAll(PhraseBook.slotsOf(phrase.text())));
        named.forEach(name -> all.putIfAbsent(name, ANYTHING));
        return all;
    }

    private static List<Sentence> sentences(List<String> examples) {
        return examples.stream().flatMap(text -> Parser.parse(Source.of("example.md", text)) instanceof Parsed.Read read
                ? Wording.of(read.document()).sentences().stream() : Stream.of()).toList();
    }
}
