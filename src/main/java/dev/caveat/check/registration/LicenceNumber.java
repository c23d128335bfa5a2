package dev.caveat.check.registration;

import dev.caveat.document.Block;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence number as an article gives it.
 *
 * @param text the number, without its label
 * @param block where it stands
 * @param from its offset in the block's text
 */
record LicenceNumber(String text, Block block, int from) {
    /**
     * Digits, with up to three letters, or two digits and a hyphen, before them; not part of a longer or punctuated
     * number (telephone, date).
     */
    static final String SHAPE =
            "((?-i:[A-Z]{1,3}-?)?(?:\\d{1,2}-\\d{3,6}|\\d{3,10}))(?![\\d\\p{L}]|[-./]\\d|\\s\\d{3,4}\\b|\\)\\s?\\d)";

    private static final Pattern ALONE = Pattern.compile("\\s*#?" + SHAPE + "(?:[\\s.,;(].*)?", Pattern.DOTALL);

    /** A table cell that opens with a number. */
    static Optional<LicenceNumber> alone(Block cell) {
        Matcher matcher = ALONE.matcher(cell.text());
        return matcher.matches() ? Optional.of(new LicenceNumber(matcher.group(1), cell, matcher.start(1)))
                : Optional.empty();
    }
}
