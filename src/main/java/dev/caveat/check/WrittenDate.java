package dev.caveat.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: {@code 2026-10-05}, {@code 5 October 2026}, {@code Oct. 5th, 2026}, {@code October 2026}.
 *
 * @param date for a month without a day, its last day: nothing is overdue or in the future before it must be
 * @param start offset in the text it was read from
 * @param end offset after it
 */
record WrittenDate(LocalDate date, int start, int end) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    /** Slashes are left out where day and month could be swapped: a wrong date is worse than none. */
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])((?:19|20)\\d\\d)[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:T[\\d:.+Z-]*)?(?![\\d-])"
            + "|\\b(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -]((?:19|20)\\d\\d)\\b"
            + "|\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b"
            + "|\\b" + MONTH + ",? ((?:19|20)\\d\\d)\\b"
            + "|\\b(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Every date in a text; impossible ones (31 February) are left out. */
    static List<WrittenDate> in(String text) {
        List<WrittenDate> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate date = date(matcher);
                if (date != null) {
                    dates.add(new WrittenDate(date, matcher.start(), matcher.end()));
                }
            } catch (DateTimeException impossible) {
                continue;
            }
        }
        return dates;
    }

    private static LocalDate date(Matcher found) {
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
        int first = Integer.parseInt(found.group(12));
        int second = Integer.parseInt(found.group(13));
        boolean dayFirst = first > 12;
        return first != second && !dayFirst && second <= 12 ? null
                : day(found.group(14), dayFirst ? second : first, dayFirst ? found.group(12) : found.group(13));
    }

    private static LocalDate day(String year, int month, String day) {
        YearMonth in = YearMonth.of(Integer.parseInt(year), month);
        return day == null ? in.atEndOfMonth() : in.atDay(Integer.parseInt(day));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
