package dev.caveat.config;

import dev.caveat.rule.SiteTemplate;
import dev.caveat.yaml.YamlNode;
import java.util.List;
import java.util.Objects;

/** {@code caveat.yml} as it is written. What product.md names and this version cannot do yet is refused by name. */
record ConfigurationFile(
        List<String> rulesets, List<String> articles, List<String> exclude, String language, FailOn failOn,
        Organization organization, String practitioners, String disclaimers, String dictionary, Template template,
        YamlNode articleTypes, RedFlags redFlags, YamlNode rules, String waivers, String baseline) {
    /** Keys of the contract that this version does not know how to honour; to ignore one would be to pass unchecked. */
    static final List<String> NOT_YET = List.of("overrides", "root");

    /** The publisher. */
    record Organization(String name, String city, List<String> bookingPhrases) {}

    /** What the site puts around each article, and which requirements that satisfies. */
    record Template(String file, List<String> supplies) {
        Template {
            Objects.requireNonNull(file, "file");
            if (supplies.isEmpty()) {
                throw new IllegalArgumentException("supplies is missing (valid: "
                        + String.join(", ", SiteTemplate.SUPPLIABLE) + ")");
            }
        }
    }

    /** How much a red-flag topic that no clinician signed weighs at most. */
    record RedFlags(Unsigned unsigned) {}

    /** Severities for {@link RedFlags}. */
    enum Unsigned { ERROR, WARNING }

    /** What fails the gate. */
    enum FailOn { ERROR, WARNING, INFO, NEVER }
}
