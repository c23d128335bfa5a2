package dev.caveat.ruleset;

import dev.caveat.rule.Basis;
import dev.caveat.rule.Check;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Builds a rule group from its file and holds it to what rules owe: provisions, examples, no more than they have. */
final class GroupBuilder {
    private final Cited provisions;
    private final LocalDate asOf;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<RuleEntry> entries = new ArrayList<>();
    private final Map<String, Catalogue.Parameters> shared = new LinkedHashMap<>();

    private GroupBuilder(Cited provisions, LocalDate asOf) {
        this.provisions = provisions;
        this.asOf = asOf;
    }

    /**
     * What became of a group's file.
     *
     * @param group empty where there are mistakes
     * @param entries every rule, those that do not apply as well
     * @param shared by group, the parameters that all its rules share
     */
    record Built(Optional<RuleGroup> group, List<RuleEntry> entries, Map<String, Catalogue.Parameters> shared, List<Mistake> mistakes) {}

    /** @param proven whether the build has found the group's parameters to be right; if not, they are looked through first */
    static Built build(YamlNode source, Cited provisions, LocalDate asOf, boolean proven) {
        GroupBuilder builder = new GroupBuilder(provisions, asOf);
        Optional<RuleGroup> group = builder.build(source, proven || GroupProof.prove(source, builder.mistakes));
        return new Built(group, builder.entries, builder.shared, builder.mistakes);
    }

    /** @param sound false where it is only to be read for mistakes, as its parameters are known to be wrong */
    private Optional<RuleGroup> build(YamlNode source, boolean sound) {
        Binder binder = new Binder(mistakes);
        Optional<GroupFile> bound = binder.bind(source, GroupFile.class, "");
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        GroupFile file = bound.get();
        Optional<Kind> kind = Kinds.named(file.kind());
        if (kind.isEmpty()) {
            note(source, "kind", "no such kind of check: “" + file.kind() + "”" + Nearest.hint(file.kind(), Kinds.names()));
            return Optional.empty();
        }
        List<RuleInfo> rules = new ArrayList<>();
        List<GroupFile.Rule> versions = new ArrayList<>();
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        List<YamlNode> nodes = ((YamlNode.Sequence) ((YamlNode.Mapping) source).get("rules")
                .orElse(new YamlNode.Sequence(List.of(), source.at()))).items();
        for (int i = 0; i < file.rules().size(); i++) {
            GroupFile.Rule rule = file.rules().get(i);
            YamlNode node = nodes.get(i);
            if (versions.stream().anyMatch(other -> other.id().equals(rule.id()) && other.overlaps(rule))) {
                note(node, rule.id(), "the rule stands twice");
                continue;
            }
            versions.add(rule);
            boolean known = kind.get().faults().isEmpty() || kind.get().faults().contains(rule.id());
            if (!known) {
                note(node, rule.id(), "the kind “" + file.kind() + "” reports no such fault"
                        + Nearest.hint(rule.id(), new TreeSet<>(kind.get().faults())));
                continue;
            }
            YamlNode with = rule.with() == null ? new YamlNode.Mapping(List.of(), node.at()) : rule.with();
            if (rule.inForceOn(asOf)) {
                parameters.put(rule.id(), with);
            } else {
                parameters.putIfAbsent(rule.id(), with);
            }
            info(file, rule, node, kind.get()).ifPresent(rules::add);
        }
        kind.get().faults().stream().filter(fault -> !parameters.containsKey(fault)).sorted()
                .forEach(fault -> note(source, "rules",
                        "the fault “" + fault + "” has no rule (ship it with enabled: false to switch it off)"));
        if (file.with() != null) {
            shared.put(file.group(), new Catalogue.Parameters(file.with(), kind.get().parameters()));
        }
        YamlNode with = file.with() == null ? new YamlNode.Mapping(List.of(), source.at()) : file.with();
        if (!sound) {
            return Optional.empty();
        }
        Optional<Check> check = kind.get().builder().build(with, parameters, binder);
        return check.map(made -> new RuleGroup(file.group(), made, rules));
    }

    private Optional<RuleInfo> info(GroupFile file, GroupFile.Rule rule, YamlNode node, Kind kind) {
        RuleId id;
        try {
            id = new RuleId(file.group(), rule.id());
        } catch (IllegalArgumentException e) {
            note(node, rule.id(), e.getMessage());
            return Optional.empty();
        }
        List<String> names = rule.provisions().isEmpty() ? file.provisions() : rule.provisions();
        names.stream().filter(name -> !provisions.read().containsKey(name) && !provisions.isElsewhere(name))
                .forEach(name -> note(field(node, "provisions"), rule.id() + ".provisions", "no such provision: “" + name + "”"
                        + Nearest.to(name, provisions.read().keySet()).map(near -> "; did you mean “" + near + "”?").orElse("")));
        List<Provision> cited = provisions.of(file.group(), names);
        require(rule, cited, node);
        List<Provision> inForce = cited.stream().filter(provision -> provision.inForceOn(asOf)).toList();
        boolean lapsed = !cited.isEmpty() && inForce.isEmpty();
        boolean inForceNow = rule.inForceOn(asOf) && !lapsed;
        RuleInfo info = new RuleInfo(id, rule.severity(), rule.summary(), rule.message(), rule.advice(), rule.why(),
                inForce, rule.flagged(), rule.allowed());
        RuleEntry.Standing standing = !rule.isEnabled() ? RuleEntry.Standing.OFF
                : inForceNow ? RuleEntry.Standing.IN_FORCE : RuleEntry.Standing.NOT_IN_FORCE;
        entries.add(new RuleEntry(info, standing, cited, node, kind.ruleParameters()));
        return standing == RuleEntry.Standing.IN_FORCE ? Optional.of(info) : Optional.empty();
    }

    /** No rule may claim more than its provisions have (product.md section 6, "Provenance"). */
    private void require(GroupFile.Rule rule, List<Provision> cited, YamlNode node) {
        boolean open = rule.id().equals(RuleGroup.ANY);
        if (rule.isEnabled() && cited.isEmpty()) {
            note(field(node, "provisions"), rule.id() + ".provisions",
                    "an enabled rule must cite a provision" + (rule.provisions().isEmpty() ? "" : " that the ruleset's cites: name"));
        }
        boolean unverified = !cited.isEmpty() && cited.stream().allMatch(provision -> provision.basis() == Basis.UNVERIFIED);
        if (rule.isEnabled() && unverified && rule.severity() != Severity.INFO) {
            note(field(node, "severity"), rule.id() + ".severity",
                    "“" + rule.severity().id() + "” rests on unverified provisions only (valid: info)");
        }
        if (!open && (rule.flagged().isEmpty() || rule.allowed().isEmpty())) {
            note(node, rule.id(), "needs at least one flagged: and one allowed: example; they are its tests");
        }
    }

    /** The field itself where it stands, else the rule: an overlay may have written one and not the other. */
    private static YamlNode field(YamlNode rule, String name) {
        return rule instanceof YamlNode.Mapping mapping ? mapping.get(name).orElse(rule) : rule;
    }

    private void note(YamlNode node, String field, String what) {
        mistakes.add(new Mistake(node.at(), field, what));
    }
}
