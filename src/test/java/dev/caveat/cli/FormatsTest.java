package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Json;
import dev.caveat.report.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A small mixed folder in the forms of other tools is what is committed beside it, byte for byte. After a wanted change:
 * {@code mvn test -Dtest=FormatsTest -Dcaveat.golden=write}, and read the diff.
 */
class FormatsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/caveat/cli/formats");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"junit, xml", "gitlab, json", "checkstyle, xml", "rdjsonl, jsonl", "csv, csv"})
    void mixedFolderIsWrittenAsCommitted(String form, String ending) throws IOException {
        boolean write = "write".equals(System.getProperty("caveat.golden"));
        Path golden = FOLDER.resolve("expected." + form + "." + ending);
        Path file = write ? golden : folder.resolve(golden.getFileName());
        Tool run = check("--format", form + "=" + file);
        assertEquals(3, run.code(), run.err());
        assertEquals("", run.out());
        String text = Files.readString(file);
        assertEquals(Files.readString(golden), text);
        assertEquals(text, check("--format", form).out());
        assertEquals(List.of(), complaints(form, text));
    }

    @ParameterizedTest
    @CsvSource({"junit", "gitlab", "checkstyle", "rdjsonl", "csv"})
    void noFormChangesTheExitCode(String form) {
        String path = "sample-articles/dates-in-future.md";
        Object[] warned = {"check", "--no-grammar", "--as-of", "2026-11-23", "--format", form, path};
        assertEquals(0, Tool.run(warned).code());
        Object[] strict = {"check", "--no-grammar", "--as-of", "2026-11-23", "--fail-on", "warning", "--format", form, path};
        assertEquals(1, Tool.run(strict).code());
    }

    @ParameterizedTest
    @CsvSource({"tr-TR", "ar-EG-u-nu-arab", "de-DE"})
    void bytesDoNotDependOnTheLocale(String tag) {
        Locale locale = Locale.getDefault();
        try {
            for (String form : List.of("junit", "gitlab", "checkstyle", "rdjsonl", "csv")) {
                String expected = check("--format", form).out();
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(expected, check("--format", form).out());
                Locale.setDefault(locale);
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void severalFormsAreWrittenAtOnce() throws IOException {
        Path junit = folder.resolve("deep/junit.xml");
        Path quality = folder.resolve("gl-code-quality-report.json");
        Tool run = check("--format", "junit=" + junit, "--format", "gitlab=" + quality, "--format", "console");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.out().contains("loading.md"), run.out());
        assertEquals("", Xml.complaint(Files.readString(junit), "junit.xsd"));
        assertTrue(Json.read(Files.readString(quality)).size() > 3);
    }

    private static Tool check(Object... options) {
        List<Object> words = new java.util.ArrayList<>(List.of("check", "--no-grammar", "--as-of", "2026-11-23", "--only", "claims/*",
                "--only", "sources/*-section", "--only", "sources/incomplete-entry"));
        words.addAll(List.of(options));
        words.addAll(List.of(FOLDER, "sample-articles/getting-back-to-lifting.docx"));
        return Tool.run(words.toArray());
    }

    private static List<String> complaints(String form, String text) {
        return switch (form) {
            case "junit", "checkstyle" -> List.of(Xml.complaint(text, form + ".xsd")).stream().filter(each -> !each.isEmpty()).toList();
            case "gitlab" -> Json.complaints(Json.read(text), "gitlab.schema.json");
            case "rdjsonl" -> text.lines().flatMap(line -> Json.complaints(Json.read(line), "reviewdog.schema.json").stream()).toList();
            default -> List.of();
        };
    }
}
