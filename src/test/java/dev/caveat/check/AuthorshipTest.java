package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.document.Document;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import java.util.List;
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
}
