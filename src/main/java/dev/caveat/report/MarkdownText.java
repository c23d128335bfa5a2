package dev.caveat.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of articles and rules as Markdown that shows it letter by letter: neither mark-up nor HTML comes out of it. */
public final class MarkdownText {
    /** What means something wherever it stands, on GitHub; a backslash before it makes it a plain character (CommonMark 2.4). */
    private static final String MARKS = "\\`*_[]|~$";
    /** What means something where a line begins: a heading, a list item, a quotation, a rule, a numbered item. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[#+=>-]|\\d+(?=[.)]))");
    /** What GitHub makes a link of without being asked. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=www)\\.|:(?=//)");

    private MarkdownText() {}

    /** The same on one line, escaped: no HTML, no link, no heading, no end of a table cell. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        PlainText.oneLine(text).codePoints().forEach(c -> {
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append(c < 0x80 && MARKS.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
            }
        });
        return beginning(ADDRESS.matcher(escaped).replaceAll("\\\\$0"));
    }

    /** A block of its own that shows the text as it is, lines and all; the fence is longer than any the text holds. */
    public static String block(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + PlainText.encodable(text).strip() + "\n" + fence;
    }

    private static String beginning(String line) {
        Matcher beginning = BEGINNING.matcher(line);
        if (!beginning.find()) {
            return line;
        }
        int at = Character.isDigit(line.charAt(0)) ? beginning.end() : 0;
        return line.substring(0, at) + "\\" + line.substring(at);
    }
}
