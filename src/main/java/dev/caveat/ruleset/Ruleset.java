package dev.caveat.ruleset;

import dev.caveat.rule.Check;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Rules for one jurisdiction and profession, ready to run.
 *
 * @param digest {@code sha256:…} of every file it was read from
 * @param exampleClinic who publishes the rules' examples: some rules read its register
 * @param groups in the order its articles are judged and its matrix shows
 * @param catalogue what its files hold, those of its rules that do not apply as well
 */
public record Ruleset(String id, String title, String version, String digest, Clinic exampleClinic, List<RuleGroup> groups,
        Catalogue catalogue) {
    public Ruleset {
        groups = List.copyOf(groups);
    }

    /** A ruleset that no file holds. */
    public Ruleset(String id, String title, String version, String digest, Clinic exampleClinic, List<RuleGroup> groups) {
        this(id, title, version, digest, exampleClinic, groups, Catalogue.EMPTY);
    }

    /** Every rule, in order. */
    public Stream<RuleInfo> rules() {
        return groups.stream().flatMap(group -> group.rules().stream());
    }

    /** Only the rules that are wanted; a group that loses all of them is not run. */
    public Ruleset only(RuleFilter filter) {
        List<RuleGroup> kept = groups.stream()
                .map(group -> new RuleGroup(group.id(), group.check(),
                        group.rules().stream().filter(rule -> isKept(rule, filter)).toList()))
                .filter(group -> !group.rules().isEmpty())
                .toList();
        return new Ruleset(id, title, version, digest, exampleClinic, kept, catalogue);
    }

    /** The same rules, seen by other checks. */
    public Ruleset with(UnaryOperator<Check> checks) {
        return new Ruleset(id, title, version, digest, exampleClinic, groups.stream()
                .map(group -> new RuleGroup(group.id(), checks.apply(group.check()), group.rules())).toList(), catalogue);
    }

    private static boolean isKept(RuleInfo rule, RuleFilter filter) {
        return rule.id().fault().equals(RuleGroup.ANY) ? filter.mayWantAnyOf(rule.id().group()) : filter.wants(rule.id());
    }
}
