package dev.caveat.config;

import dev.caveat.rule.SiteTemplate;
import dev.caveat.source.Budget;
import dev.caveat.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * {@code caveat.yml} as it is written.
 *
 * @param root whether to look for no other file above this one
 */
record ConfigurationFile(
        Boolean root, List<String> rulesets, List<String> articles, List<String> exclude, String language, FailOn failOn,
        Organization organization, String practitioners, String disclaimers, String dictionary, Template template,
        YamlNode articleTypes, RedFlags redFlags, YamlNode rules, YamlNode overrides, String waivers, String baseline,
        Allowance budget) {
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

    /**
     * What differs for some files.
     *
     * @param files globs, relative to this file's folder
     * @param rulesets instead of those above
     * @param rules laid over those above
     */
    record Override(List<String> files, List<String> rulesets, YamlNode rules) {
        Override {
            if (files.isEmpty()) {
                throw new IllegalArgumentException("files is missing: the globs of what it is for");
            }
        }
    }

    /** What one article may take; what is left out is as usual. */
    record Allowance(Integer seconds, Integer megabytes) {
        Allowance {
            budget(seconds, megabytes);
        }

        Budget budget() {
            return budget(seconds, megabytes);
        }

        private static Budget budget(Integer seconds, Integer megabytes) {
            return new Budget(seconds == null ? Budget.USUAL.time() : Duration.ofSeconds(seconds),
                    megabytes == null ? Budget.USUAL.megabytes() : megabytes);
        }
    }

    /** Severities for {@link RedFlags}. */
    enum Unsigned { ERROR, WARNING }

    /** What fails the gate. */
    enum FailOn { ERROR, WARNING, INFO, NEVER }
}
