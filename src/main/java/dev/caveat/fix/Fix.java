package dev.caveat.fix;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding and one edit that would settle it.
 *
 * @param safe whether it can be made without a person reading it over
 */
public record Fix(Finding finding, Edit edit, boolean safe) {
    private static final String LINE_FEED = "\n";

    /**
     * What can be done about a finding without thinking of words, best first; nothing where its suggestions have blanks
     * to fill in, or where it stands in text that must stay as it is.
     *
     * @param checked the article with its findings, this one among them
     */
    public static List<Fix> of(Finding finding, DocumentResult checked) {
        List<Fix> fixes = new ArrayList<>();
        checked.document().ifPresent(document -> {
            Untouchable untouchable = Untouchable.of(checked);
            for (Suggestion suggestion : finding.suggestions()) {
                Edit edit = edit(finding, suggestion, document);
                boolean changes = !edit.text().equals(document.quote(edit.span()));
                if (suggestion.complete() && changes && untouchable.reason(finding, edit).isEmpty()) {
                    fixes.add(new Fix(finding, edit, suggestion.safe()));
                }
            }
        });
        return List.copyOf(fixes);
    }

    /** What can be done without a person reading it over; where two things can, a person chooses. */
    public static Optional<Fix> safe(Finding finding, DocumentResult checked) {
        List<Fix> safe = of(finding, checked).stream().filter(Fix::safe).toList();
        return safe.size() == 1 ? Optional.of(safe.get(0)) : Optional.empty();
    }

    /** What taking a suggestion does to the article, whether or not it may be taken without a thought. */
    public static Edit edit(Finding finding, Suggestion suggestion, Document document) {
        String end = lineEnd(document.text(), finding.span().start());
        return new Edit(finding.span(), suggestion.text().replace(LINE_FEED, end));
    }

    /** The line end before a place, else the next one: a file may mix them. */
    private static String lineEnd(String text, int place) {
        int last = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1));
        int at = last;
        for (int i = place; at < 0 && i < text.length(); i++) {
            at = text.charAt(i) == '\n' || text.charAt(i) == '\r' ? i : at;
        }
        if (at < 0) {
            return LINE_FEED;
        }
        if (text.charAt(at) == '\r') {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "\r\n" : "\r";
        }
        return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : LINE_FEED;
    }
}
