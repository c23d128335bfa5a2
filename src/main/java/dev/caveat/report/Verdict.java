package dev.caveat.report;

import dev.caveat.document.Problem;
import dev.caveat.document.Spelled;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.List;
import java.util.Locale;

/** What can be said of one article, worst first. There is none that says the article is right. */
public enum Verdict implements Spelled {
    /** It could not be read, or not every rule could finish. */
    NOT_CHECKED("not checked"),
    /** It holds an open error. */
    BLOCKED("blocked"),
    /** It holds an open warning, a required piece that only a person can judge, or a fault on lines that a change left alone. */
    NEEDS_REVIEW("needs review"),
    /** These rules found nothing open but remarks. */
    CLEAR("clear");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    static Verdict of(List<Judgement> judgements, List<Requirement> requirements, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return NOT_CHECKED;
        }
        if (hasOpen(judgements, Severity.ERROR)) {
            return BLOCKED;
        }
        return hasOpen(judgements, Severity.WARNING) || requirements.stream().anyMatch(Verdict::isUnmet)
                || judgements.stream().anyMatch(judgement -> judgement.isUntouched() && judgement.severity() != Severity.INFO)
                ? NEEDS_REVIEW : CLEAR;
    }

    private static boolean hasOpen(List<Judgement> judgements, Severity severity) {
        return judgements.stream().anyMatch(judgement -> judgement.isOpen() && judgement.severity() == severity);
    }

    private static boolean isUnmet(Requirement requirement) {
        return requirement.status() == Requirement.Status.INCOMPLETE
                || requirement.status() == Requirement.Status.MISSING;
    }

    /** For a person. */
    public String words() {
        return words;
    }

    /** For a person, at the beginning of a sentence. */
    public String title() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
