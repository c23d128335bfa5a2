package dev.caveat.check.own;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.rule.Clinic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterFieldsTest {
    @TempDir
    Path folder;

    @Test
    void anAbsenceIsAnchoredBeforeTheClosingLine() {
        OwnRules rules = fields("field: reviewer\ninsert: Kim Ray");
        assertEquals(List.of("3:1 “” → reviewer: Kim Ray"), rules.find("---\ntitle: Hips\n---\n\n# Hips\n"));
        assertEquals(List.of("2:1 “” → reviewer = \"Kim Ray\""), rules.find("+++\n+++\n\n# Hips\n"));
        assertEquals(List.of("3:1 “” → reviewer: Kim Ray"), rules.find("---\nreviewer:\n---\n\n# Hips\n"));
        assertEquals(List.of(), rules.find("---\nReviewer: [Sam Roe]\n---\n\n# Hips\n"));
    }

    @Test
    void whereThereIsNoFrontMatterOneIsSuggested() {
        assertEquals(List.of("1:1 “” → ---\nreviewer: \"<reviewer>\"\n---"), fields("field: reviewer").find("# Hips\n"));
    }

    @Test
    void aValueIsOneOfThoseThatAreValid() {
        OwnRules rules = fields("field: audience\nvalues: [patients, clinicians]\nrequired: false");
        assertEquals(List.of("2:12 “Patients” → patients ✓", "2:22 “kids”"), rules.find("---\naudience: [Patients, kids]\n---\n\n# Hips\n"));
        assertEquals("“patient” is not valid; did you mean “patients”? (valid: patients, clinicians)",
                rules.lint("---\naudience: patient\n---\n\n# Hips\n", Clinic.UNKNOWN).findings().get(0).message());
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-11-23, true", "date, 2026-02-30, false", "date, 2026-11-23T10:00:00Z, true", "date, soon, false",
        "number, -12.5, true", "number, ten, false", "boolean, true, true", "boolean, yes, false",
        "url, https://example.org/a?b=c, true", "url, example.org, false", "email, a@example.org, true", "email, a@b, false"})
    void aValueHasItsShape(String shape, String value, boolean fits) {
        assertEquals(fits ? 0 : 1, fields("field: x\nshape: " + shape).find("---\nx: " + value + "\n---\n\n# Hips\n").size());
    }

    @Test
    void aPatternMatchesTheWholeValue() {
        OwnRules rules = fields("field: id\nmatching: 'A|AB-\\d+'");
        assertEquals(List.of(), rules.find("---\nid: AB-12\n---\n\n# Hips\n"));
        assertEquals(List.of("2:5 “AB-12x”"), rules.find("---\nid: AB-12x\n---\n\n# Hips\n"));
    }

    @Test
    void aFieldThatIsNotKnownIsNamedWithTheNearest() {
        OwnRules rules = fields("known: [title, author, tags]");
        assertEquals(List.of("2:1 “auhtor: Sam Roe”"), rules.find("---\nauhtor: Sam Roe\ntags: [a, b]\n---\n\n# Hips\n"));
    }

    private OwnRules fields(String with) {
        return new OwnRules(folder, "front-matter", with);
    }
}
