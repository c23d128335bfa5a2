package dev.caveat.ruleset;

import dev.caveat.rule.Severity;
import dev.caveat.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
     * One rule of the file. An id may stand again with other days: those are versions of one rule.
     *
     * @param id the fault, the second half of the rule's id
     * @param enabled false ships it switched off; null is true
     * @param with its own parameters, for kinds that have them; null for none
     * @param from first day of this version of the rule; the provisions' own days count besides
     * @param until last day of this version
     */
    record Rule(
            String id, Severity severity, Boolean enabled, String summary, String message, String advice, String why,
            List<String> provisions, YamlNode with, List<String> flagged, List<String> allowed,
            Optional<LocalDate> from, Optional<LocalDate> until) {
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

        boolean inForceOn(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        /** Whether there is a day on which both versions are in force. */
        boolean overlaps(Rule other) {
            return !from.orElse(LocalDate.MIN).isAfter(other.until.orElse(LocalDate.MAX))
                    && !other.from.orElse(LocalDate.MIN).isAfter(until.orElse(LocalDate.MAX));
        }
    }
}
