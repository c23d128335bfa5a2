package dev.caveat.report;

import java.util.List;
import java.util.Optional;

/**
 * What of the command line decides the findings of a run or its exit code, as it was given. Paths and patterns are sorted,
 * for their order decides nothing; rulesets are not: the first that has a rule gives its provisions. The day is in
 * {@link Run}, the commits of {@code changedSince} in {@link ChangedSince}.
 *
 * @param paths empty where the configuration said what to check
 * @param standardInput the path that standard input was checked under; empty where it was not read
 * @param rulesets empty where configuration and articles said by what to judge
 * @param configuration one file for all articles; empty where each one's own counted
 * @param failOn as {@code --fail-on} spells it; empty where the configuration decided
 * @param only patterns of rules; empty for all
 * @param grammar whether grammar and spelling were to be checked
 * @param changedSince the commit as it was named; empty where everything was to be checked
 */
public record RunOptions(
        List<String> paths, Optional<String> standardInput, List<String> rulesets, Optional<String> configuration,
        Optional<String> failOn, List<String> only, List<String> skip, boolean grammar, Optional<String> waivers,
        Optional<String> baseline, Optional<String> changedSince, boolean changedLines) {
    /** Nothing but the paths. */
    public static RunOptions of(List<String> paths) {
        return new RunOptions(paths, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), true,
                Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    public RunOptions {
        paths = sorted(paths);
        rulesets = List.copyOf(rulesets);
        only = sorted(only);
        skip = sorted(skip);
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().distinct().toList();
    }
}
