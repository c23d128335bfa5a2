package dev.caveat.report.sarif;

import dev.caveat.report.PlainText;

/** Text as SARIF's message strings hold it: no placeholder and no link comes out of an article's words. */
final class SarifText {
    /** GitHub's limits for a rule, in UTF-16 units; where nobody sets any they keep a file readable. */
    static final int NAME = 255;
    static final int DESCRIPTION = 1_024;

    private SarifText() {}

    /** A plain text message on one line; {@code otherwise} where nothing is left of it. */
    static String message(String text, String otherwise) {
        String line = inert(PlainText.oneLine(text));
        return line.isEmpty() ? otherwise : line;
    }

    /** Without placeholders; a link needs {@code ](} in one piece (3.11.6), so that is taken apart. */
    static String inert(String text) {
        return braced(text).replace("](", "] (");
    }

    /** A brace that begins no placeholder is doubled (3.11.5). */
    static String braced(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    /** A rule's description: one line, not longer than GitHub takes, doubled braces counted. */
    static String description(String text, String otherwise) {
        String line = PlainText.oneLine(text);
        String whole = message(PlainText.limited(line, DESCRIPTION), otherwise);
        return whole.length() <= DESCRIPTION ? whole : message(PlainText.limited(line, DESCRIPTION / 2), otherwise);
    }
}
