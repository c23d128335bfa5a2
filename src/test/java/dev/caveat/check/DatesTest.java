package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static List<String> hits(String text) {
        return Checks.hits("dates", "# Walking\n\n" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05", "5 October 2026", "5th of October 2026", "October 5, 2026", "Oct. 5th, 2026",
            "Oct 2026",
        "2026/10/05", "13/10/2026"})
    void datesAreReadAsPeopleWriteThem(String date) {
        assertEquals(List.of(), hits("Published 4 May 2026. Last reviewed: " + date + ".\n\nWalk."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Updated recently.", "8 min read", "© 2026", "Published in volume 12 of 2026."})
    void noDateIsReadFromThese(String words) {
        assertEquals(List.of("missing-published \"\"", "missing-reviewed \"\""), hits(words + "\n\nWalk."));
    }

    @ParameterizedTest
    @CsvSource({"05/06/2026, ambiguous", "5-6-2026, ambiguous", "31 February 2026, impossible", "2026-13-01, impossible",
        "31/09/2026, impossible"})
    void aDateThatCannotBeToldIsNotMissing(String date, String fault) {
        assertEquals(List.of(fault + " \"" + date + "\""), hits("Published 4 May 2026. Reviewed " + date + " by us.\n\nWalk."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Sam Roe | October 12, 2026", "October 12th, 2026 · 8 min read", "By Sam Roe, PT - 12 October 2026"})
    void aDateInTheBylineIsThatOfPublication(String byline) {
        assertEquals(List.of("missing-reviewed \"\""), hits(byline + "\n\nWalk."));
    }

    @ParameterizedTest
    @CsvSource({"medicallyReviewed: 2026-10-05, ''", "last_updated: 2026-10-05T08:00:00Z, ''", "lastmod: 2026-10-05 08:00:00 +0000, ''",
        "reviewDate: October 2026, ''", "nextReview: 2028, missing-reviewed", "reviewed: 2026-01-05, out-of-order"})
    void fieldsHaveManyNames(String field, String fault) {
        String text = "---\npublished: 2026-05-04\n" + field + "\n---\n\n# Walking\n\nWalk.";
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), Checks.faults("dates", text));
    }

    @Test
    void whatIsMissingGoesUnderTheByline() {
        String text = "# Walking\n\n*By Sam Roe, Physiotherapist*\n\nWalk.";
        Document document = Parser.markdown(text);
        Checks.run("dates", document, Clinic.UNKNOWN).hits()
                .forEach(hit -> assertEquals(text.indexOf("\n\nWalk"), hit.span().start(), hit.fault()));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-22, review-overdue", "2024-11-23, ''", "2026-11-23, ''", "2026-11-24, in-future"})
    void aReviewLastsTwoYearsToTheDay(String reviewed, String fault) {
        String text = "---\npublished: 2020-01-01\nreviewed: " + reviewed + "\n---\n\n# Walking\n\nWalk.";
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), Checks.faults("dates", text));
    }

    @Test
    void theNextReviewSpeaksForItself() {
        assertEquals(List.of("review-overdue"),
                Checks.faults("dates",
                        "---\npublished: 2026-01-01\nreviewed: 2026-02-01\nnextReview: 2026-11-22\n---\n\n# W\n\nWalk."));
        assertEquals(List.of(),
                Checks.faults("dates",
                        "---\npublished: 2020-01-01\nreviewed: 2021-02-01\nnextReview: 2027-01-01\n---\n\n# W\n\nWalk."));
    }

    @Test
    void aRecentArticleNeedsNoReviewYet() {
        var result = Checks.run("dates", "---\npublished: 2026-05-04\n---\n\n# Walking\n\nWalk.");
        assertEquals(-1, result.hits().get(0).steps());
        assertEquals(Status.SATISFIED, result.requirement().orElseThrow().status());
    }
}
