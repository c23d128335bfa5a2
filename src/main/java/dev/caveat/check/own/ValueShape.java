package dev.caveat.check.own;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a value of the front matter can be asked to look like. */
public enum ValueShape {
    DATE("a date such as 2026-11-23"), NUMBER("a number"), BOOLEAN("true or false"), URL("an address such as https://example.org/page"),
    EMAIL("an email address");

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:\\d{2}.{0,30}");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/.]++(?:\\.[^\\s/.]++)++(?:/\\S*+)?+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]++@[^\\s@.]++(?:\\.[^\\s@.]++)++");

    private final String words;

    ValueShape(String words) {
        this.words = words;
    }

    /** For a person: "a date such as 2026-11-23". */
    String words() {
        return words;
    }

    boolean fits(String value) {
        return switch (this) {
            case DATE -> isDate(value);
            case NUMBER -> DIGITS.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case URL -> ADDRESS.matcher(value).matches();
            case EMAIL -> MAIL.matcher(value).matches();
        };
    }

    private static boolean isDate(String value) {
        var time = TIME.matcher(value);
        try {
            return LocalDate.parse(time.matches() ? time.group(1) : value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
