package dev.caveat.grammar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.languagetool.AnalyzedSentence;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/**
 * LanguageTool's pattern rules, each read when a sentence first holds the words that it needs; after some articles all
 * of them. Shared by the threads of a run.
 */
final class PatternRules {
    /** Once so many units were asked for by sentences, all are read together: soon most would be there anyway. */
    private static final int MOST_ONE_BY_ONE = 1500;

    private final PackedRules packed;
    private final Language language;
    private final Predicate<Rule> kept;
    private final List<PackedRules.Unit> units;
    private final List<List<Rule>> read = new ArrayList<>();
    private final Needs needs;
    private int count;
    private List<Rule> all = List.of();

    /** @param kept which of the rules run */
    PatternRules(PackedRules packed, Language language, GrammarParameters parameters, Predicate<Rule> kept) {
        this.packed = packed;
        this.language = language;
        this.kept = kept;
        Set<String> categories = parameters.categories();
        Set<String> rules = parameters.rules();
        this.units = packed.units().stream().filter(unit -> !categories.contains(packed.category(unit))
                && !rules.contains(unit.id())).toList();
        units.forEach(unit -> read.add(null));
        needs = new Needs(packed.words(), units.stream().map(PackedRules.Unit::needs).toList());
    }

    /** The rules of a file. */
    static List<AbstractPatternRule> load(String document, Language language) {
        try {
            return new PatternRuleLoader().getRules(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    "rules", language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a rule is one that runs where no setting leaves it out. */
    static boolean mayBeKept(Rule rule) {
        return !rule.isDefaultOff() && !rule.isOfficeDefaultOn() && !Chunks.areNeededBy(rule);
    }

    /** The numbers of the units of which a sentence holds what some rule needs. */
    BitSet neededBy(AnalyzedSentence sentence) {
        return needs.of(sentence.getTokenSet(), sentence.getLemmaSet());
    }

    /** Reads those that are not read yet, at once. */
    synchronized void read(Collection<BitSet> needed) {
        if (isWhole()) {
            return;
        }
        BitSet together = new BitSet();
        needed.forEach(together::or);
        List<Integer> missing = together.stream().filter(i -> read.get(i) == null).boxed().toList();
        if (!missing.isEmpty()) {
            add(missing);
        }
        if (count > MOST_ONE_BY_ONE) {
            readAll();
        }
    }

    /** Reads all that are not read yet. */
    synchronized void readAll() {
        if (!isWhole()) {
            add(IntStream.range(0, units.size()).filter(i -> read.get(i) == null).boxed().toList());
        }
    }

    private void add(List<Integer> numbers) {
        List<AbstractPatternRule> rules = load(packed.document(numbers.stream().map(units::get).toList()), language);
        int at = 0;
        for (int number : numbers) {
            // They come back in the order in which they went in.
            List<? extends Rule> own = rules.subList(at, at + units.get(number).count());
            read.set(number, own.stream().filter(kept).map(Rule.class::cast).toList());
            at += own.size();
        }
        if (at != rules.size()) {
            throw new IllegalStateException("a rule of no unit: " + rules.get(at).getFullId());
        }
        count += numbers.size();
        all = read.stream().filter(own -> own != null).flatMap(List::stream).toList();
    }

    /** Whether all are read. */
    synchronized boolean isWhole() {
        return count == units.size();
    }

    /** Those rules of some units that are read, in the order of LanguageTool's file. */
    synchronized List<Rule> rules(BitSet numbers) {
        List<Rule> rules = new ArrayList<>();
        numbers.stream().mapToObj(read::get).filter(own -> own != null).forEach(rules::addAll);
        return rules;
    }

    /** All that are read. */
    synchronized List<Rule> rules() {
        return all;
    }
}
