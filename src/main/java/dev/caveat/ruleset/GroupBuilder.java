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

/** Builds a rule group from its file and holds it to what rules owe: provisions, examples, no more than they have. */
final class GroupBuilder {
    private final Map<String, Provision> provisions;
    private final LocalDate asOf;
    private final List<Mistake> mistakes;

    GroupBuilder(Map<String, Provision> provisions, LocalDate asOf, List<Mistake> mistakes) {
        this.provisions = provisions;
        this.asOf = asOf;
        this.mistakes = mistakes;
    }

    Optional<RuleGroup> build(SourceNode source) {
        Binder binder = new Binder(source.file(), mistakes);
        Optional<GroupFile> bound = binder.bind(source.node(), GroupFile.class, "");
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        GroupFile file = bound.get();
        Optional<Kind> kind = Kinds.named(file.kind());
        if (kind.isEmpty()) {
            note(source, source.node(), "kind", "no such kind of check: “" + file.kind() + "”" + Nearest.hint(file.kind(), Kinds.names()));
            return Optional.empty();
        }
        List<RuleInfo> rules = new ArrayList<>();
        Map<String, YamlNode> parameters = new LinkedHashMap<>();
        List<YamlNode> nodes = ((YamlNode.Sequence) ((YamlNode.Mapping) source.node()).get("rules")
                .orElse(new YamlNode.Sequence(List.of(), source.node().at()))).items();
        for (int i = 0; i < file.rules().size(); i++) {
            GroupFile.Rule rule = file.rules().get(i);
            YamlNode node = nodes.get(i);
            if (parameters.containsKey(rule.id())) {
                note(source, node, rule.id(), "the rule stands twice");
                continue;
            }
            boolean known = kind.get().faults().isEmpty() || kind.get().faults().contains(rule.id());
            if (!known) {
                note(source, node, rule.id(), "the kind “" + file.kind() + "” reports no such fault" + Nearest.hint(rule.id(), kind.get().faults()));
                continue;
            }
            parameters.put(rule.id(), rule.with() == null ? new YamlNode.Mapping(List.of(), node.at()) : rule.with());
            info(file, rule, source, node).ifPresent(rules::add);
        }
        kind.get().faults().stream().filter(fault -> !parameters.containsKey(fault)).sorted()
                .forEach(fault -> note(source, source.node(), "rules", "the fault “" + fault + "” has no rule (ship it with enabled: false to switch it off)"));
        YamlNode with = file.with() == null ? new YamlNode.Mapping(List.of(), source.node().at()) : file.with();
        Optional<Check> check = kind.get().builder().build(with, parameters, binder);
        return check.map(made -> new RuleGroup(file.group(), made, rules));
    }

    private Optional<RuleInfo> info(GroupFile file, GroupFile.Rule rule, SourceNode source, YamlNode node) {
        RuleId id;
        try {
            id = new RuleId(file.group(), rule.id());
        } catch (IllegalArgumentException e) {
            note(source, node, rule.id(), e.getMessage());
            return Optional.empty();
        }
        List<Provision> cited = new ArrayList<>();
        for (String name : rule.provisions()) {
            Provision provision = provisions.get(name);
            if (provision == null) {
                note(source, node, rule.id() + ".provisions", "no such provision: “" + name + "”"
                        + Nearest.to(name, provisions.keySet()).map(near -> "; did you mean “" + near + "”?").orElse(""));
            } else {
                cited.add(provision);
            }
        }
        require(rule, cited, source, node);
        List<Provision> inForce = cited.stream().filter(provision -> provision.inForceOn(asOf)).toList();
        boolean lapsed = !cited.isEmpty() && inForce.isEmpty();
        return rule.isEnabled() && !lapsed
                ? Optional.of(new RuleInfo(id, rule.severity(), rule.summary(), rule.message(), rule.advice(), rule.why(),
                        inForce, rule.flagged(), rule.allowed()))
                : Optional.empty();
    }

    /** No rule may claim more than its provisions have (product.md section 6, "Provenance"). */
    private void require(GroupFile.Rule rule, List<Provision> cited, SourceNode source, YamlNode node) {
        boolean open = rule.id().equals(RuleGroup.ANY);
        if (rule.isEnabled() && cited.isEmpty() && rule.provisions().isEmpty()) {
            note(source, node, rule.id() + ".provisions", "an enabled rule must cite a provision");
        }
        boolean unverified = !cited.isEmpty() && cited.stream().allMatch(provision -> provision.basis() == Basis.UNVERIFIED);
        if (rule.isEnabled() && unverified && rule.severity() != Severity.INFO) {
            note(source, node, rule.id() + ".severity", "“" + rule.severity().id() + "” rests on unverified provisions only (valid: info)");
        }
        if (!open && (rule.flagged().isEmpty() || rule.allowed().isEmpty())) {
            note(source, node, rule.id(), "needs at least one flagged: and one allowed: example; they are its tests");
        }
    }

    private void note(SourceNode source, YamlNode node, String field, String what) {
        mistakes.add(new Mistake(source.file(), node.at(), field, what));
    }
}
