package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.check.WrittenDate.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day a written date is, and where it is none. */
class WrittenDateTest {
    private static WrittenDate only(String text) {
        List<WrittenDate> dates = WrittenDate.in(text);
        assertEquals(1, dates.size(), text + ": " + dates);
        return dates.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-10-05 | 2026-10-05", "2026/10/5 | 2026-10-05", "2026.10.05 | 2026-10-05", "2026-10-05T08:30:00Z | 2026-10-05",
        "2026-10-05 08:30:00 +01:00 | 2026-10-05", "5 October 2026 | 2026-10-05", "5th Oct. 2026 | 2026-10-05", "5-Oct-2026 | 2026-10-05",
        "1st of May 2026 | 2026-05-01", "3rd day of June 2026 | 2026-06-03", "October 5, 2026 | 2026-10-05", "Oct. 5th, 2026 | 2026-10-05",
        "Sept the 2nd, 2026 | 2026-09-02", "JANUARY 31 2026 | 2026-01-31", "31 December 1999 | 1999-12-31", "13/10/2026 | 2026-10-13",
        "10/13/2026 | 2026-10-13", "12/13/2026 | 2026-12-13", "13/12/2026 | 2026-12-13", "07/07/2026 | 2026-07-07", "12-12-2026 | 2026-12-12",
        "05.06.2026 | 2026-06-05", "12.11.2026 | 2026-11-12"})
    void aDayIsReadInWhicheverWayItIsWritten(String written, LocalDate day) {
        assertEquals(new WrittenDate(Optional.of(day), Kind.PLAIN, 0, written.length()), only(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"October 2026 | 2026-10-31", "Feb. 2028 | 2028-02-29", "February of 2027 | 2027-02-28",
            "2026-04 | 2026-04-30",
        "2026/12 | 2026-12-31", "10/2026 | 2026-10-31", "01/2026 | 2026-01-31", "9/2026 | 2026-09-30"})
    void aMonthIsItsLastDay(String written, LocalDate day) {
        assertEquals(new WrittenDate(Optional.of(day), Kind.PLAIN, 0, written.length()), only(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/06/2026", "12/11/2026", "1-2-2026", "11/12/2026"})
    void dayAndMonthThatCouldBeSwappedAreNoDay(String written) {
        assertEquals(new WrittenDate(Optional.empty(), Kind.AMBIGUOUS, 0, written.length()), only(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2026", "February 29, 2027", "2026-13-01", "2026-02-30", "13/13/2026", "2026-00", "0 May 2026", "32.01.2026"})
    void whatNoCalendarHasIsNoDay(String written) {
        assertEquals(new WrittenDate(Optional.empty(), Kind.IMPOSSIBLE, 0, written.length()), only(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "In 2026 we walked.", "Call 604-555-2026.", "12345-10-2026", "May I walk 20 minutes?", "5 October 1826",
        "18/2026", "1/2/3/2026"})
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertEquals(List.of(), WrittenDate.in(text));
    }

    @Test
    void everyDateOfATextStandsWhereItIsRead() {
        String text = "Published 5 October 2026; reviewed Oct. 2027, again 05/06/2028.";
        assertEquals(List.of("5 October 2026", "Oct. 2027", "05/06/2028"), WrittenDate.in(text).stream()
                .map(date -> text.substring(date.start(), date.end())).toList());
    }
}
