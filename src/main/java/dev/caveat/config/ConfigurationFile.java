package dev.caveat.config;

import dev.caveat.yaml.YamlNode;
import java.util.List;

/** {@code caveat.yml} as it is written. What product.md names and this version cannot do yet is refused by name. */
record ConfigurationFile(
        List<String> rulesets, List<String> articles, List<String> exclude, String language, FailOn failOn,
        Organization organization, String practitioners, String dictionary, YamlNode rules) {
    /** Keys of the contract that this version does not know how to honour; to ignore one would be to pass unchecked. */
    static final List<String> NOT_YET = List.of(
            "disclaimers", "template", "articleTypes", "overrides", "waivers", "baseline", "root", "redFlags");

    /** The publisher. */
    record Organization(String name, String city, List<String> bookingPhrases) {}

    /** What fails the gate. */
    enum FailOn { ERROR, WARNING, INFO, NEVER }
}
