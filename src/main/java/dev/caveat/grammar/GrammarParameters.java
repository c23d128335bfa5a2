package dev.caveat.grammar;

import dev.caveat.document.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of LanguageTool's rules run on which text, and which words are right.
 *
 * @param zones the parts of an article that its writer can change
 * @param categoriesOff LanguageTool's categories that are left out
 * @param rulesOff LanguageTool's rules that are left out
 * @param paragraphsOnly LanguageTool's rules that fit whole sentences only: not list items, table cells, headings
 * @param words accepted by the speller besides its dictionaries: by subject, separated by white space
 * @param phrases in which nothing is reported
 * @param safe corrections that need no second look
 */
public record GrammarParameters(
        List<Zone> zones, List<Omission> categoriesOff, List<Omission> rulesOff, List<String> paragraphsOnly,
        Map<String, String> words, List<String> phrases, List<Correction> safe) {
    public GrammarParameters {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("zones: names no zone, so nothing would be checked");
        }
        zones = List.copyOf(zones);
        categoriesOff = List.copyOf(categoriesOff);
        rulesOff = List.copyOf(rulesOff);
        paragraphsOnly = List.copyOf(paragraphsOnly);
        words = Map.copyOf(words);
        phrases = List.copyOf(phrases);
        safe = List.copyOf(safe);
    }

    /**
     * Rules or categories left out, and why.
     *
     * @param ids LanguageTool's
     * @param because for whoever wants them back
     */
    public record Omission(List<String> ids, String because) {
        public Omission {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("ids: names nothing to leave out");
            }
            if (because == null || because.isBlank()) {
                throw new IllegalArgumentException("because: says no reason for leaving out " + String.join(", ", ids));
            }
            ids = List.copyOf(ids);
        }
    }

    /** Whether what was found, between what stands before and after it in its block, may be corrected unread. */
    boolean isSafe(String rule, String before, String text, String after) {
        return safe.stream().anyMatch(correction -> correction.ids().contains(rule) && correction.fits(before, text, after));
    }

    Set<String> categories() {
        return ids(categoriesOff);
    }

    Set<String> rules() {
        return ids(rulesOff);
    }

    List<String> wordList() {
        return words.values().stream().flatMap(list -> Arrays.stream(list.strip().split("\\s+"))).sorted().toList();
    }

    private static Set<String> ids(List<Omission> omissions) {
        return omissions.stream().flatMap(omission -> omission.ids().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
