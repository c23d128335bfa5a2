package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a long run compares to see that a configuration or ruleset has changed on disk. */
final class Stamp {
    private Stamp() {}

    /**
     * A configuration's digest covers the files it names; of rulesets on disk only the outside is looked at.
     *
     * @param finder a new one, which reads the files as they are now
     * @param articles whose configurations count
     */
    static String of(Options options, ConfigurationFinder finder, Collection<Path> articles) {
        TreeSet<String> lines = new TreeSet<>();
        articles.stream().map(finder::of).distinct().forEach(each -> lines.add(of(options, each)));
        finder.mistakes().forEach(mistake -> lines.add(mistake.toString()));
        return String.join("\n", lines);
    }

    private static String of(Options options, Configuration configuration) {
        List<String> rulesets = options.rulesets().isEmpty()
                ? configuration.allRulesets().stream().map(Configuration.RulesetSetting::ruleset).toList() : options.rulesets();
        return configuration.file() + configuration.digest() + RuleFiles.stamp(rulesets);
    }
}
