package dev.caveat.report.console;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding on one line of a table.
 *
 * @param place line and column, or in Word the paragraph
 */
record Row(String place, String rule, String message) {
    private static final int LONGEST_SUGGESTION = 40;

    static Row of(Judgement judgement, Document document) {
        var position = document.position(judgement.finding().span().start());
        return new Row(document.format() == Format.WORD ? "par. " + position.line() : position.toString(),
                judgement.finding().rule().id().toString(), Cells.clean(judgement.finding().message()).strip());
    }

    /** The same with what to write, where that is short and certain enough for a table. */
    Row with(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> Cells.clean(each.text()))
                .filter(text -> !text.isBlank() && Cells.width(text) <= LONGEST_SUGGESTION)
                .findFirst().map(text -> new Row(place, rule, message + " → “" + text + "”")).orElse(this);
    }

    /**
     * In columns: place, rule, message.
     *
     * @param ruleWidth columns for the rule; a longer one pushes its message to the right
     * @param cut whether a message that is too long is cut; otherwise it is wrapped under itself
     */
    List<String> lines(int placeWidth, int ruleWidth, int width, boolean cut) {
        String start = "  " + padded(place, placeWidth) + "  " + (ruleWidth == 0 ? "" : padded(rule, ruleWidth) + "  ");
        int indent = Cells.width(start);
        int room = Math.max(width - indent, width / 4);
        if (cut) {
            return List.of(start + Lines.cut(message, room));
        }
        List<String> lines = new ArrayList<>();
        for (String part : Lines.wrap(message, room)) {
            lines.add((lines.isEmpty() ? start : " ".repeat(indent)) + part);
        }
        return lines;
    }

    /** Columns for the rules of a table: what the longest takes, but room for the messages is left. */
    static int ruleWidth(List<Row> rows, int width) {
        return Math.min(width * 2 / 5, rows.stream().mapToInt(row -> row.rule.length()).max().orElse(0));
    }

    static int placeWidth(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.place.length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Cells.width(text)));
    }
}
