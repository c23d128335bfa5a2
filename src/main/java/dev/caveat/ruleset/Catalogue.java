package dev.caveat.ruleset;

import java.util.List;
import java.util.Map;

/**
 * All that the files of a ruleset hold, with the places it was written at.
 *
 * @param entries every rule, those that do not apply as well, in order
 * @param shared by group, the phrases that all its rules share
 */
public record Catalogue(List<RuleEntry> entries, Map<String, List<WrittenPhrase>> shared) {
    public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

    public Catalogue {
        entries = List.copyOf(entries);
        shared = Map.copyOf(shared);
    }
}
