package dev.caveat.ruleset;

import dev.caveat.document.Spelled;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.yaml.Place;
import dev.caveat.yaml.YamlNode;
import java.util.List;

/**
 * A rule as a ruleset's files have it, whether it applies on the day or not.
 *
 * @param cited all provisions it rests on in the ruleset's place, those that are not in force as well
 * @param source the rule as it is written; a check asks for none of it, so it is read when somebody does
 * @param parameters what its own parameters are read into
 */
public record RuleEntry(
        RuleInfo rule, Standing standing, List<Provision> cited, YamlNode source, Class<?> parameters) {
    /** Whether a rule applies. */
    public enum Standing implements Spelled {
        /** It is asked. */
        IN_FORCE,
        /** It ships switched off. */
        OFF,
        /** Nothing it rests on is in force on the day, or its own days are over or not yet come. */
        NOT_IN_FORCE
    }

    public RuleEntry {
        cited = List.copyOf(cited);
    }

    /** A rule that has no examples and no phrases of ours. */
    public static RuleEntry bare(RuleInfo rule, Place at) {
        return new RuleEntry(rule, Standing.IN_FORCE, rule.provisions(), new YamlNode.Mapping(List.of(), at), Kind.None.class);
    }

    /** Where the rule begins. */
    public Place at() {
        return source.at();
    }

    /** Where each flagged example stands. */
    public List<Place> flaggedAt() {
        return places("flagged");
    }

    /** Where each allowed example stands. */
    public List<Place> allowedAt() {
        return places("allowed");
    }

    /** The phrases of its own parameters, in the order of the file. */
    public List<WrittenPhrase> phrases() {
        return source instanceof YamlNode.Mapping rule
                ? rule.get("with").map(with -> PhraseFields.of(with, parameters, this.rule.id().fault() + ".with")).orElse(List.of())
                : List.of();
    }

    private List<Place> places(String list) {
        return source instanceof YamlNode.Mapping rule && rule.get(list).orElse(null) instanceof YamlNode.Sequence texts
                ? texts.items().stream().map(YamlNode::at).toList() : List.of();
    }

    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }
}
