package dev.caveat.report.compare;

import java.util.List;
import java.util.stream.Collectors;

/** What besides a change of its text explains that a finding of one article came, went or weighs otherwise. */
record Explanation(SavedReport before, SavedReport after, List<Difference> runs, ArticlePairs.Pair article) {
    /** Empty where the text explains it. */
    String ofNew(SavedFinding finding) {
        if (article.before().isEmpty()) {
            return "the article is new";
        }
        if (!article.before().get().isChecked()) {
            return "the article was not checked to the end before";
        }
        return before.asks(finding.rule()) ? ofSameText() : "the rule was not asked before";
    }

    /** Empty where the text explains it: then it is fixed. */
    String ofGone(SavedFinding finding) {
        if (article.after().isEmpty()) {
            return "the article is no longer among those checked";
        }
        if (!article.after().get().isChecked()) {
            return "the article was not checked to the end now";
        }
        return after.asks(finding.rule()) ? ofSameText() : "the rule is no longer asked";
    }

    String ofWeight(SavedFinding finding) {
        SavedRule old = before.rules().get(finding.rule());
        SavedRule now = after.rules().get(finding.rule());
        return old != null && now != null && !old.severity().equals(now.severity())
                ? "the rule’s severity: " + old.severity() + " → " + now.severity() : ofSameText();
    }

    private String ofSameText() {
        boolean same = article.before().isPresent() && article.after().isPresent()
                && article.before().get().hasTextOf(article.after().get());
        if (!same) {
            return "";
        }
        return "the text is the same; " + (runs.isEmpty() ? "the reports name nothing else that differs"
                : runs.stream().map(Difference::words).collect(Collectors.joining(", ")));
    }
}
