package dev.caveat.ruleset;

import dev.caveat.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The file {@code ruleset.yml} of a ruleset.
 *
 * @param parent the ruleset it extends ({@code extends:} in the file); null for a base
 * @param cites globs of the provisions that count in its place, beside those of the rulesets it extends; the base's
 *     rules name those of many places. Where no ruleset of the line says any, all count
 * @param general by group, the provisions that a rule rests on where none of its own counts in the place
 * @param provisions files that list provisions
 * @param places files that list provisions, by the letters with which their ids begin; only those that are cited are
 *     read
 * @param groups files that each hold a rule group
 * @param examples who publishes the rules' examples, laid over what a ruleset it extends says; null for nothing to add
 * @param overlay changes to inherited groups, by group id; laid over the group's own file
 */
record RulesetFile(
        String id, String title, String version, String parent, List<String> cites, Map<String, List<String>> general,
        List<String> provisions, Map<String, String> places, List<String> groups, YamlNode examples, Map<String, YamlNode> overlay) {
    RulesetFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(version, "version");
    }
}
