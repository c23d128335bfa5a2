package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationLoader;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a long run compares to see that its configuration or rulesets have changed on disk. */
final class Stamp {
    private Stamp() {}

    /**
     * The configuration's digest covers the files it names; of rulesets on disk only the outside is looked at.
     *
     * @param file the configuration; empty where there is none
     */
    static String of(Options options, Optional<Path> file) {
        try {
            Configuration configuration = configuration(file);
            List<String> rulesets = options.rulesets().isEmpty()
                    ? configuration.rulesets().stream().map(Configuration.RulesetSetting::ruleset).toList() : options.rulesets();
            return file.filter(Files::exists) + configuration.digest() + RuleFiles.stamp(rulesets);
        } catch (MistakesException e) {
            return e.getMessage() + RuleFiles.stamp(options.rulesets());
        }
    }

    static Configuration configuration(Optional<Path> file) throws MistakesException {
        return file.isPresent() ? ConfigurationLoader.load(file.get(), RulesetLoader.DEFAULT)
                : ConfigurationLoader.defaults(RulesetLoader.DEFAULT);
    }
}
