package dev.caveat.cli;

import dev.caveat.config.Configuration.RulesetSetting;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rulesets of a run, each loaded once, however many configurations name it. */
final class RulesetShelf {
    /** A style is loaded otherwise where some of its rules are off. */
    private record Key(String ruleset, List<RulePattern> off) {}

    private final KeptRulesets kept;
    private final List<Mistake> mistakes;
    private final Map<Key, Optional<Ruleset>> loaded = new HashMap<>();

    /**
     * @param kept where they are loaded from
     * @param mistakes receives every mistake of every ruleset
     */
    RulesetShelf(KeptRulesets kept, List<Mistake> mistakes) {
        this.kept = kept;
        this.mistakes = mistakes;
    }

    /** Those that a configuration names: one that is not there is told at its line. */
    List<Ruleset> named(List<RulesetSetting> settings, List<RulePattern> off) {
        List<Ruleset> rulesets = new ArrayList<>();
        for (RulesetSetting setting : settings) {
            if (RulesetLoader.isThere(setting.ruleset())) {
                load(setting.ruleset(), off).ifPresent(rulesets::add);
            } else {
                mistakes.add(new Mistake(setting.at(), "rulesets",
                        "“" + setting.ruleset() + "”: " + RulesetLoader.notThere(setting.ruleset())));
            }
        }
        return rulesets;
    }

    /** Those that the command line names. */
    List<Ruleset> given(List<String> ids, List<RulePattern> off) {
        return ids.stream().flatMap(id -> load(id, off).stream()).toList();
    }

    private Optional<Ruleset> load(String ruleset, List<RulePattern> off) {
        Key key = new Key(ruleset, off);
        Optional<Ruleset> known = loaded.get(key);
        if (known == null) {
            known = read(ruleset, off);
            loaded.put(key, known);
        }
        return known;
    }

    private Optional<Ruleset> read(String ruleset, List<RulePattern> off) {
        try {
            return Optional.of(kept.load(List.of(ruleset), off).get(0));
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
            return Optional.empty();
        }
    }
}
