package dev.caveat.policy;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What a run has been told to let pass, and what it takes to judge that.
 *
 * @param asOf the day on which waivers count
 * @param baselineFile its name and text, for findings about it; the text is empty where there is none
 * @param exists whether an article stands at a path (as {@link Judged} has it), one that the run does not check as well
 */
public record Exemptions(
        Asked asked, LocalDate asOf, WaiverFile waivers, Baseline baseline, NamedText baselineFile, Predicate<String> exists) {
    /** A file's name, as the user knows it, and its text. */
    public record NamedText(String name, String text) {}
}
