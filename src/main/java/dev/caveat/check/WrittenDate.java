package dev.caveat.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: {@code 2026-10-05}, {@code 5 October 2026}, {@code Oct. 5th, 2026}, {@code October 2026},
 * {@code 13/10/2026}.
 *
 * @param date for a month without a day, its last day: nothing is overdue or in the future before it must be; empty
 *     where no day can be told
 * @param start offset in the text it was read from
 * @param end offset after it
 */
record WrittenDate(Optional<LocalDate> date, Kind kind, int start, int end) {
    /** Whether a day can be told. */
    enum Kind {
        PLAIN,
        /** Day and month could be swapped: 05/06/2026. A wrong date is worse than none. */
        AMBIGUOUS,
        /** No calendar has it: 31 February. */
        IMPOSSIBLE
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])" + YEAR + "[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ]\\d\\d:[\\d:.]*(?:Z|\\s?[+-][\\d:]+)?)?(?![\\d-])"
            + "|\\b(\\d{1,2})(?:st|nd|rd|th)?(?:[ -]| day of )(?:of )?" + MONTH + ",?[ -]" + YEAR + "\\b"
            + "|\\b" + MONTH + "[ -](?:the )?(\\d{1,2})(?:st|nd|rd|th)?,?[ -]" + YEAR + "\\b"
            + "|\\b" + MONTH + ",? (?:of )?" + YEAR + "\\b"
            + "|(?<![\\d/.])(\\d{1,2})([/.-])(\\d{1,2})\\13" + YEAR + "(?![\\d/])"
            + "|(?<![\\d/.-])(0?[1-9]|1[0-2])/" + YEAR + "(?![\\d/])",
            Pattern.CASE_INSENSITIVE);

    /** Whether a date, or a year by itself, can stand in a text at all. */
    static boolean mayBeIn(String text) {
        return text.contains("19") || text.contains("20");
    }

    /** Every date in a text, in order. */
    static List<WrittenDate> in(String text) {
        if (!mayBeIn(text)) {
            return List.of();
        }
        List<WrittenDate> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            dates.add(date(matcher));
        }
        return dates;
    }

    private static WrittenDate date(Matcher found) {
        try {
            Optional<LocalDate> date = day(found);
            return new WrittenDate(date, date.isPresent() ? Kind.PLAIN : Kind.AMBIGUOUS, found.start(), found.end());
        } catch (DateTimeException impossible) {
            return new WrittenDate(Optional.empty(), Kind.IMPOSSIBLE, found.start(), found.end());
        }
    }

    private static Optional<LocalDate> day(Matcher found) {
        if (found.group(1) != null) {
            return day(found.group(1), Integer.parseInt(found.group(2)), found.group(3));
        }
        if (found.group(6) != null) {
            return day(found.group(6), month(found.group(5)), found.group(4));
        }
        if (found.group(9) != null) {
            return day(found.group(9), month(found.group(7)), found.group(8));
        }
        if (found.group(11) != null) {
            return day(found.group(11), month(found.group(10)), null);
        }
        if (found.group(17) != null) {
            return day(found.group(17), Integer.parseInt(found.group(16)), null);
        }
        return numbers(found);
    }

    /** Dots part day, month and year in that order wherever people use them; slashes and hyphens do not tell. */
    private static Optional<LocalDate> numbers(Matcher found) {
        int first = Integer.parseInt(found.group(12));
        int second = Integer.parseInt(found.group(14));
        boolean dayFirst = first > 12 || found.group(13).equals(".");
        if (first != second && !dayFirst && second <= 12) {
            return Optional.empty();
        }
        return day(found.group(15), dayFirst ? second : first, dayFirst ? found.group(12) : found.group(14));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        YearMonth in = YearMonth.of(Integer.parseInt(year), month);
        return Optional.of(day == null ? in.atEndOfMonth() : in.atDay(Integer.parseInt(day)));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
