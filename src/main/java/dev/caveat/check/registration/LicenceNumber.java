package dev.caveat.check.registration;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence number as an article gives it.
 *
 * @param text the number, without its label
 * @param block where it stands
 * @param span the number in the source
 */
record LicenceNumber(String text, Block block, Span span) {
    /** Between label and number: "no.", "number", "#", a colon, a college's name in brackets. No other digits. */
    private static final String BETWEEN = "(?:\\s*(?:no\\b\\.?|number|num\\b\\.?|#|:|,|is|nr\\b\\.?"
            + "|[(][^()\\d]{0,60}[)])){0,4}\\s*[(]?\\s*";

    /**
     * Digits, with up to three letters, or two digits and a hyphen, before them; not part of a longer or punctuated
     * number (telephone, date).
     */
    private static final String NUMBER =
            "((?:[A-Z]{1,3}-?)?(?:\\d{1,2}-\\d{3,6}|\\d{3,10}))(?![\\d\\p{L}]|[-./]\\d|\\s\\d{3,4}\\b|\\)\\s?\\d)";

    private static final Pattern ALONE = Pattern.compile("\\s*#?" + NUMBER + "\\s*");

    /**
     * A pattern for numbers after any of these labels.
     *
     * @param labels regular expression that matches a label ("licence", "registration", a college's name)
     */
    static Pattern pattern(String labels) {
        return Pattern.compile("(?:" + labels + ")(?![\\p{L}\\d])\\.?" + BETWEEN
                + NUMBER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A table cell that is a number and nothing else. */
    static Optional<LicenceNumber> alone(Block cell) {
        Matcher matcher = ALONE.matcher(cell.text());
        return matcher.matches()
                ? Optional.of(new LicenceNumber(matcher.group(1), cell,
                        cell.source(matcher.start(1), matcher.end(1))))
                : Optional.empty();
    }

    static Optional<LicenceNumber> in(Block block, Pattern pattern) {
        if (block.text().chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(block.text());
        return matcher.find()
                ? Optional.of(new LicenceNumber(matcher.group(1), block,
                        block.source(matcher.start(1), matcher.end(1))))
                : Optional.empty();
    }
}
