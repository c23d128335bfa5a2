package dev.caveat.ruleset;

import dev.caveat.rule.Check;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of check that group files can name.
 *
 * @param faults what it can report; empty where the rules themselves name the faults
 * @param parameters what the group's {@code with:} is read into
 * @param ruleParameters what each rule's own {@code with:} is read into; {@link None} where rules have none
 * @param slots names that its phrases may use although no file lists them: filled from the article or the region
 * @param builder makes the check from its parameters
 */
record Kind(String name, Set<String> faults, Class<?> parameters, Class<?> ruleParameters, Set<String> slots, Builder builder) {
    /** No parameters at all. */
    record None() {}

    /** Makes a check from the parameters of a group and of its rules. */
    interface Builder {
        /** The check; empty, with mistakes noted in the binder, where parameters are wrong. */
        Optional<Check> build(YamlNode with, Map<String, YamlNode> rules, Binder binder);
    }

    /** A kind whose parameters are one record of the group. */
    static <P> Kind of(String name, Set<String> faults, Class<P> parameters, Function<P, Check> constructor) {
        return new Kind(name, faults, parameters, None.class, Set.of(), (with, rules, binder) -> binder.bind(with, parameters, "with")
                .flatMap(bound -> binder.attempt(with, "with", () -> constructor.apply(bound))));
    }

    /** The same kind whose phrases may use these slots besides the group's own. */
    Kind knowing(String... names) {
        return new Kind(name, faults, parameters, ruleParameters, Set.of(names), builder);
    }
}
