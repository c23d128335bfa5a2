package dev.caveat.ruleset;

import dev.caveat.rule.Severity;
import dev.caveat.yaml.YamlNode;
import java.util.List;
import java.util.Objects;

/**
 * A file that holds a rule group.
 *
 * @param group the first half of its rules' ids
 * @param kind the kind of check
 * @param provisions what its rules rest on that name none themselves
 * @param parts files that hold further parameters, for a group too long to read in one
 * @param with the check's parameters; null for none
 */
record GroupFile(String group, String kind, List<String> provisions, List<String> parts, YamlNode with, List<Rule> rules) {
    GroupFile {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * One rule of the file.
     *
     * @param id the fault, the second half of the rule's id
     * @param enabled false ships it switched off; null is true
     * @param with its own parameters, for kinds that have them; null for none
     */
    record Rule(
            String id, Severity severity, Boolean enabled, String summary, String message, String advice, String why,
            List<String> provisions, YamlNode with, List<String> flagged, List<String> allowed) {
        Rule {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(message, "message");
            advice = advice == null ? "" : advice.strip();
            why = why == null ? "" : why.strip();
        }

        boolean isEnabled() {
            return enabled == null || enabled;
        }
    }
}
