package dev.caveat.ruleset;

import dev.caveat.rule.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The provisions that count in a ruleset's place.
 *
 * @param read by id, in the order of their files
 * @param places the letters with which the ids of provisions of single places begin, of places not read too
 * @param globs which provisions count; empty for all
 * @param general by group, what a rule rests on where none of its own counts
 */
record Cited(Map<String, Provision> read, Set<String> places, List<Pattern> globs, Map<String, List<String>> general) {
    boolean counts(String id) {
        return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matcher(id).matches());
    }

    Optional<Provision> get(String id) {
        return Optional.ofNullable(read.get(id)).filter(provision -> counts(id));
    }

    /** Whether an id may be there in a file that was not read, as its place does not count. */
    boolean isElsewhere(String id) {
        return places.contains(ProvisionFiles.letters(id)) && !counts(id);
    }

    /** Those of a rule that count, or else its group's general ones. */
    List<Provision> of(String group, List<String> ids) {
        List<Provision> own = known(ids);
        return own.isEmpty() ? known(general.getOrDefault(group, List.of())) : own;
    }

    private List<Provision> known(List<String> ids) {
        List<Provision> known = new ArrayList<>();
        ids.forEach(id -> get(id).ifPresent(known::add));
        return known;
    }
}
