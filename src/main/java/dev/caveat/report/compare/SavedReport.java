package dev.caveat.report.compare;

import dev.caveat.report.RulesetUsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report read back from its JSON, as far as a comparison needs it.
 *
 * @param name the file, as the user gave it
 * @param caveat the version that wrote it
 * @param languageTool its version; empty where grammar was not checked
 * @param rules those that were asked, by id
 */
public record SavedReport(String name, String caveat, Optional<String> languageTool, String asOf, List<RulesetUsed> rulesets,
        String configDigest, List<SavedArticle> articles, Map<String, SavedRule> rules) {
    /** Stands for all rules of a group whose ids are not known beforehand. */
    private static final String ANY = "/any";
    /** The tool's remarks on suppressions, waivers and baselines belong to no ruleset, and are listed only where there are any. */
    private static final String ALWAYS = "policy/";

    public SavedReport {
        rulesets = rulesets.stream().sorted().toList();
        articles = List.copyOf(articles);
    }

    /** Whether a rule was among those that were asked. */
    boolean asks(String rule) {
        return rules.containsKey(rule) || rules.containsKey(rule.replaceFirst("/.*$", ANY)) || rule.startsWith(ALWAYS);
    }

    /** Whether every article was read and checked to the end. */
    public boolean isComplete() {
        return articles.stream().allMatch(SavedArticle::isChecked);
    }
}
