package dev.caveat.check.disclaimer;

import dev.caveat.check.Require;
import dev.caveat.language.Phrases;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Objects;

/**
 * One thing a disclaimer says.
 *
 * @param name in words, for a person
 * @param severity how much its absence weighs
 * @param clinicalSeverity the same where the article is about a condition; null for no difference
 * @param phrases wordings that say it
 * @param partial wordings that say it too weakly: then its absence weighs no more than a warning
 * @param core whether it makes a text a disclaimer at all
 * @param anywhere whether it counts outside the disclaimer as well
 * @param negative whether its wordings are negations themselves ("not medical advice")
 * @param negatives more wordings, that are negations while the others are not ("we cannot promise results")
 * @param suggestion a sentence that says it
 */
record DisclaimerElement(
        String name, Severity severity, Severity clinicalSeverity, @Phrases List<String> phrases, @Phrases List<String> partial,
        Boolean core, Boolean anywhere, Boolean negative, @Phrases List<String> negatives,
        String suggestion) {
    DisclaimerElement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(suggestion, "suggestion");
        Require.notEmpty(phrases, "phrases");
        clinicalSeverity = clinicalSeverity == null ? severity : clinicalSeverity;
        core = Boolean.TRUE.equals(core);
        anywhere = Boolean.TRUE.equals(anywhere);
        partial = List.copyOf(partial);
        negatives = List.copyOf(negatives);
        negative = Boolean.TRUE.equals(negative);
    }

    Severity weight(boolean clinical, boolean saidWeakly) {
        Severity full = clinical ? clinicalSeverity : severity;
        return saidWeakly && full == Severity.ERROR ? Severity.WARNING : full;
    }
}
