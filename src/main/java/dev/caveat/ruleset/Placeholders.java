package dev.caveat.ruleset;

import dev.caveat.rule.RuleGroup;
import dev.caveat.yaml.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in braces that a rule's message may use: what its kind tells of a hit. A test holds the list to the kinds. */
final class Placeholders {
    /** There for every rule: the text that was found. */
    private static final String QUOTE = "quote";

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Kind, fault, names; a fault that is not listed tells nothing but the quote. */
    private static final String TOLD = """
            claims
            disclaimer incomplete missing elements
            disclaimer inconsistent difference
            disclaimer drifted approved difference
            disclaimer unapproved approved
            red-flags missing-minimum missing topic
            red-flags none-named topic
            red-flags boilerplate-only topic
            red-flags no-direction signs topic
            red-flags weak-direction signs topic
            red-flags missing-recommended missing topic
            red-flags late-wording sign
            red-flags no-emergency-place level
            red-flags scattered direction
            red-flags inconsistent missing
            red-flags sent-to-clinic sign
            red-flags wrong-emergency-number number
            red-flags too-many count what
            red-flags topic-unclear reason
            registration no-protected-title name
            registration no-college college for instead
            registration stale-number college
            registration stale-regulator now
            registration unknown-practitioner name
            registration lapsed name until
            registration mismatch article register what where
            registration missing-line for
            registration no-association association title
            registration no-licence-number for
            registration title-after-degrees title
            registration wrong-college college title
            sources incomplete-entry missing
            sources unused-entry number
            sources empty-section heading
            sources unresolved-citation numbers
            sources outdated newest years
            sources uncited-claim claims
            sources weak-source reason
            authorship
            dates in-future date asOf
            dates review-overdue due
            dates ambiguous date
            dates impossible date
            dates out-of-order published reviewed
            grammar any message
            """;

    private Placeholders() {}

    /** What is wrong with a message; empty for nothing, and for a kind that the list does not know. */
    static Optional<String> unknown(String kind, String fault, String message) {
        if (!isListed(kind)) {
            return Optional.empty();
        }
        TreeSet<String> valid = new TreeSet<>(told(kind, fault));
        valid.add(QUOTE);
        Matcher matcher = NAME.matcher(message);
        while (matcher.find()) {
            if (!valid.contains(matcher.group(1))) {
                return Optional.of("nothing fills {" + matcher.group(1) + "}" + Nearest.hint(matcher.group(1), valid));
            }
        }
        return Optional.empty();
    }

    /** The first name in braces. */
    static Optional<String> any(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static boolean isListed(String kind) {
        return TOLD.lines().anyMatch(line -> line.split(" ")[0].equals(kind));
    }

    /** The names that a fault of a kind fills, the quote left out. */
    static List<String> told(String kind, String fault) {
        return TOLD.lines().map(line -> List.of(line.split(" ")))
                .filter(line -> line.size() > 1 && line.get(0).equals(kind)
                        && (line.get(1).equals(fault) || line.get(1).equals(RuleGroup.ANY)))
                .flatMap(line -> line.stream().skip(2)).toList();
    }
}
