package dev.caveat.cli;

import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a command about rules is asked to do.
 *
 * @param arguments what is no option, in order
 * @param rulesets ids or paths; may be empty
 * @param asOf the day whose provisions apply
 * @param json whether it is to write JSON
 * @param coverage whether it is to name the phrases that no example reaches
 */
record RulesOptions(List<String> arguments, List<String> rulesets, LocalDate asOf, boolean json, boolean coverage) {
    private static final List<List<String>> COMMON = List.of(List.of("ruleset", "ID|FILE"), List.of("as-of", "DATE"));

    /** What each command takes besides; {@code help.txt} describes them. */
    private static final Map<String, List<List<String>>> MORE = Map.of(
            "rules list", List.of(List.of("format", "FORMAT")),
            "rules test", List.of(List.of("coverage", "")),
            "rules score", List.of(),
            "explain", List.of(List.of("format", "FORMAT")));

    private static final List<String> FORMATS = List.of("table", "json");

    RulesOptions {
        arguments = List.copyOf(arguments);
        rulesets = List.copyOf(rulesets);
    }

    static RulesOptions parse(String command, List<String> arguments, LocalDate today) throws UsageException {
        List<List<String>> defined = new ArrayList<>(COMMON);
        defined.addAll(MORE.get(command));
        CommandOptions options = CommandOptions.read(arguments, defined);
        String format = options.last("format").orElse("table");
        if (!FORMATS.contains(format)) {
            throw new UsageException("--format: “" + format + "” is no format" + Nearest.hint(format, FORMATS));
        }
        return new RulesOptions(options.rest(), options.values("ruleset"), options.asOf(today), format.equals("json"),
                options.has("coverage"));
    }

    /** The same without its first arguments, the others taken for rulesets. */
    RulesOptions argumentsAsRulesets(int from) {
        List<String> all = new ArrayList<>(rulesets);
        all.addAll(arguments.subList(from, arguments.size()));
        return new RulesOptions(arguments.subList(0, from), all, asOf, json, coverage);
    }

    /** The rulesets asked for, else the default one. */
    List<Ruleset> load() throws MistakesException {
        return RulesetLoader.load(rulesets.isEmpty() ? List.of(RulesetLoader.DEFAULT) : rulesets, asOf);
    }
}
