package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in the practitioner register is told with its place; what is right fills suggestions. */
class PractitionerRegisterTest {
    private static final String COLLEGE = "College of Health and Care Professionals of British Columbia";

    @TempDir
    Path folder;

    private Tool check(String register, String article) throws IOException {
        Files.writeString(folder.resolve("practitioners.yml"), register);
        Files.writeString(folder.resolve("article.md"), article);
        Path file = Files.writeString(folder.resolve("caveat.yml"), "practitioners: practitioners.yml\n");
        return Tool.run("check", folder.resolve("article.md").toString(), "--config", file.toString(), "--no-grammar",
                "--only", "registration/*", "--reports", folder.resolve("reports").toString());
    }

    @Test
    void everyMistakeOfTheRegisterIsToldAtItsLineAndField() throws IOException {
        Tool run = check("""
                - name: Sam Roe
                  title: Registered Physiotherapist
                  profession: phisiotherapist
                  licence: "1234567"
                - name: Kim Ray
                  title: Registered Physiotherapist
                  profession: physiotherapist
                  college: CCHPBC
                  licence: "123-4567"
                - name: Ana Lund
                  title: Registered Massage Therapist
                  profession: massage therapy
                  college: College of Massage Therapists
                """, "# Walking");
        String file = folder.resolve("practitioners.yml").toString();
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(file + ":3:15: [0].profession: “phisiotherapist” is no profession that the rulesets know; "
                + "did you mean “physiotherapist”? (valid: physiotherapist, occupational-therapist"), run.err());
        assertTrue(run.err().contains(file + ":8:12: [1].college: “CCHPBC” is not the college of a physiotherapist (valid: " + COLLEGE),
                run.err());
        assertTrue(run.err().contains(file + ":9:12: [1].licence: “123-4567” is the number of Sam Roe too"), run.err());
        assertTrue(run.err().contains(file + ":13:12: [2].college: “College of Massage Therapists” is no college"), run.err());
    }

    @Test
    void aDateThatIsNoneIsToldAtItsLine() throws IOException {
        Tool run = check("- name: Sam Roe\n  title: Physiotherapist\n  validUntil: 31 March\n", "# Walking");
        assertEquals(2, run.code());
        assertTrue(run.err().contains(folder.resolve("practitioners.yml") + ":3:15: [0].validUntil:"), run.err());
    }

    @Test
    void theRegisterFillsTheLine() throws IOException {
        Tool run = check("- {name: Samuel Roe, title: Registered Physiotherapist, profession: physiotherapy, licence: \"1234567\"}\n",
                "# Walking\n\nBy Sam Roe, PhD\n\nWalk a little.");
        String report = Files.readString(folder.resolve("reports/report.json"));
        assertEquals(1, run.code(), run.err());
        assertTrue(report.contains("Sam Roe, Registered Physiotherapist, " + COLLEGE + ", licence number 1234567."), report);
        assertTrue(report.contains("By Sam Roe, Registered Physiotherapist, PhD"), report);
    }
}
