package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorshipTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By Sam Roe, Registered Physiotherapist | Sam Roe", "BY AMIR AHMADI, PHD | AMIR AHMADI",
                "Written by Dr. Ana de la Cruz | Ana de la Cruz",
        "*By Sam O’Neil-Roe* | Sam O’Neil-Roe", "Author: Sam Roe | Sam Roe", "Reviewed by Sam Roe | Sam Roe"
    })
    void aBylineNamesAPerson(String byline, String name) {
        Document document = Parser.markdown("# Walking\n\n" + byline + "\n\nWalk a little.");
        List<String> found = Checks.run("authorship", document, Clinic.UNKNOWN).requirement().orElseThrow().evidence()
                .stream()
                .map(proof -> document.quote(proof.span())).toList();
        assertEquals(List.of(name), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By our team", "By Cedar Inlet Clinic Staff",
            "By Tuesday you should walk more. Sam Roe says so.",
        "<!-- By Sam Roe -->", "By walking you help your back."})
    void nobodyIsNamedHere(String text) {
        assertEquals(List.of("missing-author", "no-conflict-statement"),
                Checks.faults("authorship", "# Walking\n\n" + text + "\n\nWalk."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Published May 4, 2026. Reviewed October 5, 2026.",
        "Published May 4, 2026 · Last reviewed October 5, 2026 · Next review October 2028",
        "Posted Monday May 4, 2026", "Last Updated October 5, 2026", "May 4, 2026 · 8 min read"})
    void aLineOfDatesIsNoByline(String dates) {
        assertEquals(List.of("missing-line \"\""), Checks.hits("registration", "# Walking\n\n" + dates + "\n\nWalk."));
        assertEquals(List.of(), Checks.hits("registration", "# Walking\n\nBy Sam Roe, Physiotherapist, CHCPBC licence 1234567\n\n"
                + dates + "\n\nWalk."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By May Chen | May Chen", "By April Jones, PT, May 4, 2026 | April Jones",
        "By Sam Roe May 4, 2026 | Sam Roe", "By Physiotherapist Sam Roe. | Sam Roe", "By Sam Roe PhD | Sam Roe",
        "By the Harbour Quay team, reviewed by Sam Roe | Sam Roe",
        "By Sam Roe, Harbour Quay Physiotherapy | Sam Roe", "By Sam Roe clinic director | Sam Roe"
    })
    void aNameIsFoundAmongMonthsTitlesAndClinics(String byline, String name) {
        aBylineNamesAPerson(byline, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour Quay Physiotherapy is paid for services.", "The Harbour Quay team wrote this.",
        "Harbour Quay Health and Wellness, North Shore."})
    void anOrganisationInTheAuthorBoxIsNoPerson(String box) {
        assertEquals(List.of("missing-author"), Checks.faults("authorship",
                "# Walking\n\nWalk.\n\n## About the author\n\n" + box).stream().filter("missing-author"::equals).toList());
    }

    @Test
    void theClinicsOwnNameIsNoAuthor() {
        Document document = Parser.markdown("# Walking\n\nBy Cedar Inlet\n\nWalk.");
        assertEquals("missing-author", Checks.run("authorship", document, Checks.CLINIC).hits().get(0).fault());
    }
}
