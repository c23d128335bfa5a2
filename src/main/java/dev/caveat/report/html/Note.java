package dev.caveat.report.html;

import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import java.util.List;

/**
 * A finding as it stands in the margin.
 *
 * @param number counts the article's findings by place
 * @param anchor its fingerprint, so that a link to it survives edits elsewhere
 * @param place in words
 */
public record Note(int number, String anchor, Judgement judgement, String place) {
    public String severity() {
        return judgement.severity().id();
    }

    public String severityWord() {
        return Words.of(judgement.severity());
    }

    public String rule() {
        return judgement.finding().rule().id().toString();
    }

    /** Its card on the page of rules. */
    public String ruleAnchor() {
        return RuleCard.anchor(judgement.finding().rule().id());
    }

    public String message() {
        return judgement.finding().message();
    }

    public String advice() {
        return judgement.finding().rule().advice();
    }

    public String why() {
        return judgement.finding().rule().why();
    }

    public List<Suggestion> suggestions() {
        return judgement.finding().suggestions();
    }

    /** What a suggestion does to the text. */
    public String verb(Suggestion suggestion) {
        return suggestion.text().isBlank() ? "Take it out" : span().isEmpty() ? "Insert" : "Write";
    }

    public List<String> considered() {
        return judgement.finding().considered();
    }

    public List<Provision> provisions() {
        return judgement.finding().rule().provisions();
    }

    public List<String> rulesets() {
        return judgement.rulesets();
    }

    public boolean isOpen() {
        return judgement.isOpen();
    }

    /** Whether it blocks: then its note stands open. */
    public boolean isUrgent() {
        return isOpen() && judgement.severity() == Severity.ERROR;
    }

    /** Why it does not count; empty for one that does. */
    public String settled() {
        Disposition disposition = judgement.disposition();
        String reason = disposition.reason().isEmpty() ? "" : ": " + disposition.reason();
        return disposition instanceof Disposition.Waived waived
                ? "waived by " + waived.owner() + " until " + waived.until() + reason : disposition.words() + reason;
    }

    Span span() {
        return judgement.finding().span();
    }
}
