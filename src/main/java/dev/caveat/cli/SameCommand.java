package dev.caveat.cli;

import dev.caveat.report.console.Command;
import dev.caveat.ruleset.RulesetLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options of a run spelt as arguments again, for commands that the console prints. */
final class SameCommand {
    private SameCommand() {}

    /** @param filed whether the run writes reports without being asked where */
    static Command of(Options options, boolean filed) {
        List<String> words = new ArrayList<>();
        options.stdinPath().ifPresent(path -> words.addAll(List.of("--stdin", "--stdin-path", path)));
        options.rulesets().forEach(ruleset -> words.addAll(List.of("--ruleset", ruleset)));
        options.config().ifPresent(file -> words.addAll(List.of("--config", file.toString())));
        if (options.dated()) {
            words.addAll(List.of("--as-of", options.asOf().toString()));
        }
        options.only().forEach(rules -> words.addAll(List.of("--only", rules.glob())));
        options.skip().forEach(rules -> words.addAll(List.of("--skip", rules.glob())));
        if (!options.grammar()) {
            words.add("--no-grammar");
        }
        options.changedSince().ifPresent(since -> words.addAll(List.of("--changed-since", since)));
        if (options.changedLines()) {
            words.add("--changed-lines");
        }
        options.waivers().ifPresent(file -> words.addAll(List.of("--waivers", file.toString())));
        options.baseline().ifPresent(file -> words.addAll(List.of("--baseline", file.toString())));
        Optional<String> failOn = options.failOn().map(least -> least.name().toLowerCase(Locale.ROOT));
        return new Command(options.paths(), words, failOn, !options.only().isEmpty(), filed, RulesetLoader.BUNDLED);
    }
}
