package dev.caveat.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.RuleSet;

/** The rules of one LanguageTool: those that are programs, and of the pattern rules those that its sentences need. */
final class Rulebook extends RuleSet {
    private final List<Rule> first;
    private final PatternRules patterns;
    private final List<Rule> last;
    private final Map<AnalyzedSentence, BitSet> needs = new IdentityHashMap<>();
    private List<Rule> patternsThen = List.of();
    private List<Rule> all = List.of();

    /**
     * In LanguageTool's order.
     *
     * @param first the rules that stand before the patterns
     * @param last and after
     */
    Rulebook(List<Rule> first, PatternRules patterns, List<Rule> last) {
        this.first = List.copyOf(first);
        this.patterns = patterns;
        this.last = List.copyOf(last);
    }

    /** Makes sure that all rules are there which some sentences need; asking for those of others is dearer. */
    void prepare(List<AnalyzedSentence> sentences) {
        needs.clear();
        sentences.forEach(sentence -> needs.put(sentence, patterns.neededBy(sentence)));
        patterns.read(needs.values());
    }

    @Override
    public List<Rule> allRules() {
        List<Rule> now = patterns.rules();
        if (now != patternsThen || all.isEmpty()) {
            // LanguageTool asks for every text.
            patternsThen = now;
            all = with(now);
        }
        return all;
    }

    @Override
    public List<Rule> rulesForSentence(AnalyzedSentence sentence) {
        BitSet needed = needs.get(sentence);
        if (needed == null) {
            needed = patterns.neededBy(sentence);
            patterns.read(List.of(needed));
        }
        return with(patterns.rules(needed));
    }

    private List<Rule> with(List<Rule> some) {
        List<Rule> all = new ArrayList<>(first);
        all.addAll(some);
        all.addAll(last);
        return all;
    }
}
