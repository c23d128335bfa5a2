package dev.caveat.ruleset;

import dev.caveat.rule.Provision;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Reads a file that lists provisions. */
final class ProvisionFiles {
    private ProvisionFiles() {}

    static void read(RulesetFolder folder, String name, RulesetFiles files, List<Mistake> mistakes, Map<String, Provision> into) {
        files.read(folder, name).ifPresent(node -> {
            if (!(node instanceof YamlNode.Sequence list)) {
                mistakes.add(new Mistake(node.at(), "", node.describe() + " where a list of provisions is expected"));
                return;
            }
            Binder binder = new Binder(mistakes);
            for (YamlNode item : list.items()) {
                binder.bind(item, Provision.class, id(item)).ifPresent(provision -> {
                    if (into.putIfAbsent(provision.id(), provision) != null) {
                        mistakes.add(new Mistake(item.at(), "id", "“" + provision.id() + "” stands twice"));
                    }
                });
            }
        });
    }

    /** So that a mistake names the provision it is about. */
    private static String id(YamlNode item) {
        return item instanceof YamlNode.Mapping mapping && mapping.get("id").orElse(null) instanceof YamlNode.Scalar id ? id.text() : "";
    }
}
