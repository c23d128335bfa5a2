package dev.caveat.cli;

import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rulesets of a long run. One whose files have not changed is the same object as before: its grammar, which takes
 * seconds to start, stays warm.
 */
final class KeptRulesets {
    private final LocalDate asOf;
    private final Map<Key, Ruleset> kept = new HashMap<>();
    private final Map<Asked, List<Ruleset>> shipped = new HashMap<>();

    /** @param off globs of rules that are switched off by name, on which it depends which mistakes count */
    private record Key(String id, String digest, List<String> off) {}

    private record Asked(List<String> wanted, List<String> off) {}

    KeptRulesets(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** As {@link RulesetLoader#load(List, LocalDate, List)}; what is shipped is read once. */
    synchronized List<Ruleset> load(List<String> wanted, List<RulePattern> off) throws MistakesException {
        List<String> globs = off.stream().map(RulePattern::glob).toList();
        Asked asked = new Asked(List.copyOf(wanted), globs);
        List<Ruleset> before = shipped.get(asked);
        if (before != null) {
            return before;
        }
        List<Ruleset> loaded = RulesetLoader.load(wanted, asOf, off).stream()
                .map(ruleset -> kept.computeIfAbsent(new Key(ruleset.id(), ruleset.digest(), globs), any -> ruleset)).toList();
        if (Set.copyOf(RulesetLoader.BUNDLED).containsAll(wanted)) {
            shipped.put(asked, loaded);
        }
        return loaded;
    }
}
