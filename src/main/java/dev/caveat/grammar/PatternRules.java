package dev.caveat.grammar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Integer> words = new HashMap<>();
    private int count;

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
        for (int i = 0; i < packed.words().size(); i++) {
            words.put(packed.words().get(i), i);
        }
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
    synchronized BitSet neededBy(AnalyzedSentence sentence) {
        BitSet forms = numbers(sentence.getTokenSet());
        BitSet lemmas = numbers(sentence.getLemmaSet());
        BitSet needed = new BitSet();
        for (int i = 0; i < units.size(); i++) {
            for (PackedRules.Need need : units.get(i).needs()) {
                if (hasOneOfEach(need.forms(), forms) && hasOneOfEach(need.lemmas(), lemmas)) {
                    needed.set(i);
                    break;
                }
            }
        }
        return needed;
    }

    private BitSet numbers(Set<String> texts) {
        BitSet numbers = new BitSet();
        for (String text : texts) {
            Integer number = words.get(text);
            if (number != null) {
                numbers.set(number);
            }
        }
        return numbers;
    }

    private static boolean hasOneOfEach(List<int[]> needs, BitSet there) {
        for (int[] any : needs) {
            boolean found = false;
            for (int i = 0; i < any.length && !found; i++) {
                found = there.get(any[i]);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Reads those that are not read yet, at once. */
    synchronized void read(Collection<BitSet> needed) {
        BitSet all = new BitSet();
        needed.forEach(all::or);
        List<Integer> missing = all.stream().filter(i -> read.get(i) == null).boxed().toList();
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
    List<Rule> rules() {
        BitSet all = new BitSet();
        all.set(0, units.size());
        return rules(all);
    }
}
