package dev.caveat.cli;

import dev.caveat.document.Document;
import dev.caveat.fix.Checked;
import dev.caveat.policy.Judgement;
import dev.caveat.report.Place;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person is to do in Word about each finding that says what to write: its file is never changed from outside.
 *
 * @param checked a Word article
 */
record WordSteps(Checked checked) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        checked.result().document().ifPresent(document -> checked.open().stream().map(Judgement::finding)
                .filter(finding -> !finding.suggestions().isEmpty()).forEach(finding -> lines.add(step(document, finding))));
        return lines;
    }

    private static String step(Document document, Finding finding) {
        Place place = Place.of(document, finding.span());
        String texts = finding.suggestions().stream().map(Suggestion::text).map(WordSteps::whole).collect(Collectors.joining(" or "));
        boolean blanks = finding.suggestions().stream().anyMatch(suggestion -> !suggestion.complete());
        boolean apart = finding.suggestions().get(0).text().startsWith("\n");
        String doing = !finding.span().isEmpty() ? "replace " + whole(document.quote(finding.span())) + " by " + texts
                : apart ? "write a new paragraph behind it: " + texts : "insert " + texts + behind(document, finding);
        return FixWords.clean(place.words()) + ": " + doing + (blanks ? ", with what is in <…> filled in" : "") + "  " + finding.rule().id();
    }

    /** In full: it is to be typed or copied. */
    private static String whole(String text) {
        return "“" + FixWords.clean(text.strip().replaceAll("\\s+", " ")) + "”";
    }

    private static String behind(Document document, Finding finding) {
        String text = document.text();
        int end = finding.span().start();
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, end - 1)) + 1, end - 30);
        String before = text.substring(Math.min(from, end), end).strip();
        return before.isEmpty() ? "" : " behind " + whole(before);
    }
}
