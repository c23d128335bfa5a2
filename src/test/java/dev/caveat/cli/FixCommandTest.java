package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat fix} as a writer meets it. */
class FixCommandTest {
    private static final Path EXAMPLE = Path.of("src/site/examples/fixing");
    private static final String DISCLAIMER = "This article is general information from Cedar Inlet Physiotherapy for education only.";

    @TempDir
    Path folder;

    private Path configuration;

    @BeforeEach
    void clinic() throws IOException {
        for (String name : List.of("caveat.yml", "disclaimers.yml", "practitioners.yml")) {
            Files.copy(EXAMPLE.resolve(name), folder.resolve(name));
        }
        configuration = folder.resolve("caveat.yml");
    }

    private static String example() throws IOException {
        return Files.readString(EXAMPLE.resolve("walking.md"));
    }

    private Path article(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Tool fix(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("fix", "--config", configuration));
        all.addAll(Arrays.asList(arguments));
        return Tool.run(all.toArray());
    }

    @Test
    void everySafeFixIsMadeAndASecondRunFindsNothingToDo() throws IOException {
        Path file = article("walking.md", example().replace("\n", "\r\n"));
        Tool run = fix(file);
        assertEquals(0, run.code(), run.out() + run.err());
        String text = Files.readString(file);
        assertTrue(text.contains("Walking is an easy way to begin, because"), text);
        assertTrue(text.contains("over the next day."), text);
        assertTrue(text.contains("Licensed by the College of Health and Care Professionals of British Columbia, licence"), text);
        assertTrue(text.endsWith("\r\n\r\n" + text.substring(text.indexOf(DISCLAIMER))), text);
        assertFalse(text.matches("(?s).*(?<!\r)\n.*"), text);
        assertTrue(run.out().contains("grammar/EN_A_VS_AN  “a” → “an” in “"), run.out());
        assertTrue(run.out().contains("5 fixes made in 1 article."), run.out());
        Tool again = fix(file);
        assertEquals(text, Files.readString(file));
        assertEquals(0, again.code(), again.out());
        assertTrue(again.out().startsWith("Nothing was changed."), again.out());
        assertEquals(0, Tool.run("check", "--config", configuration, "--format", "console", file).code());
    }

    @Test
    void aPreviewIsADiffThatTurnsTheFileIntoTheFixedOneAndWritesNothing() throws Exception {
        Path file = article("walking.md", example().stripTrailing());
        Tool preview = fix("--no-grammar", "--diff", file);
        assertEquals(1, preview.code(), "something would change");
        assertEquals(example().stripTrailing(), Files.readString(file));
        List<String> lines = preview.out().lines().toList();
        assertTrue(lines.contains("\\ No newline at end of file"), preview.out());
        var patch = UnifiedDiffUtils.parseUnifiedDiff(lines.stream().filter(line -> !line.startsWith("\\")).toList());
        List<String> patched = DiffUtils.patch(example().stripTrailing().lines().toList(), patch);
        assertEquals(0, fix("--no-grammar", file).code());
        assertEquals(Files.readString(file), String.join("\n", patched));
        Tool nothing = fix("--no-grammar", "--diff", file);
        assertEquals(0, nothing.code(), nothing.err());
        assertEquals("", nothing.out());
    }

    @Test
    void onlyWhatIsAskedForIsFixed() throws IOException {
        Path file = article("walking.md", example());
        Tool run = fix("--no-grammar", "--only", "registration/*", file);
        assertEquals(1, run.code(), "the disclaimer is still missing");
        assertFalse(Files.readString(file).contains(DISCLAIMER));
        assertTrue(Files.readString(file).contains("Licensed by the College of Health"), Files.readString(file));
        assertTrue(run.out().contains("left for a person: 1 error"), run.out());
    }

    @Test
    void whatAPersonMustReadOverIsListedAndMadeOnRequest() throws IOException {
        String text = example().replace("By Maya Lindqvist, Registered Physiotherapist", "By Maya Lindqvist, PhD");
        Path file = article("walking.md", text);
        Tool run = fix("--no-grammar", file);
        assertTrue(run.out().contains("to read over: 11:1  registration/no-protected-title  “By Maya Lindqvist, PhD” → “By Maya Lindqvist,"
                + " Registered Physiotherapist, PhD”"), run.out());
        assertTrue(run.out().contains("caveat fix --unsafe --diff"), run.out());
        fix("--no-grammar", "--unsafe", file);
        assertTrue(Files.readString(file).contains("By Maya Lindqvist, Registered Physiotherapist, PhD"));
    }

    @Test
    void codeAddressesQuotationsSourcesAndAttributesStay() throws IOException {
        String kept = "Walk `a a` or `` the the `` and see https://example.org/the the end; “we walk the the dog,” they said.\n\n"
                + "> She ran the the race.\n\n```\nthe the\n```\n\n<p title=\"the the\">One.</p>\n\n![the the](a.png)\n";
        Path file = article("walking.md", example().replace("## Sources", kept + "\n## Sources").replace("Prevention and treatment", "Prevention and and treatment"));
        fix(file);
        assertTrue(Files.readString(file).contains(kept), Files.readString(file));
        assertTrue(Files.readString(file).contains("Prevention and and treatment"));
    }

    @Test
    void entitiesEmojiAndTwoFixesOnALineKeepTheirPlaces() throws IOException {
        Path file = article("a.html", "<h1>Walking</h1>\n<p>Tom &amp; Ann 😀 walk the the dog &ndash; a easy, a open way , for the the dog.</p>\n");
        fix("--only", "grammar/*", file);
        assertEquals("<h1>Walking</h1>\n<p>Tom &amp; Ann 😀 walk the dog &ndash; an easy, an open way, for the dog.</p>\n", Files.readString(file));
    }

    @Test
    void aWordFileIsNotChangedAndTheStepsAreTold() throws IOException {
        Path file = folder.resolve("lifting.docx");
        Files.copy(Path.of("sample-articles/getting-back-to-lifting.docx"), file);
        byte[] before = Files.readAllBytes(file);
        Tool run = fix("--no-grammar", "--unsafe", file);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(1, run.code());
        assertTrue(run.out().contains("paragraph 3 “By Amir Ahmadi, PhD”: replace “By Amir Ahmadi, PhD” by “By Amir Ahmadi, Registered"
                + " Physiotherapist, PhD”"), run.out());
        assertTrue(run.out().contains("write a new paragraph behind it: “"), run.out());
    }

    @Test
    void aFileThatCannotBeRewrittenIsAProblemAndTheOthersGoOn() throws IOException {
        Path file = article("a.md", example());
        Path other = article("b.md", example());
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Tool run = fix("--no-grammar", file, other);
        assertEquals(3, run.code());
        assertEquals(example(), Files.readString(file));
        assertTrue(Files.readString(other).contains(DISCLAIMER));
        assertTrue(run.err().contains("a.md: The fixes were not written: it is read-only; make it writable."), run.err());
        assertTrue(run.out().contains("a.md: 2 fixes not written"), run.out());
    }

    @Test
    void whatCannotBeReadIsAProblemAndIsNotTouched() throws IOException {
        byte[] bytes = {'#', ' ', (byte) 0xE9, '\n'};
        Path file = Files.write(folder.resolve("a.md"), bytes);
        Tool run = fix("--no-grammar", file);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("not UTF-8"), run.err());
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void articleTextCannotSteerTheTerminal() throws IOException {
        Path file = article("walking.md", example().replace("By Maya Lindqvist, Registered Physiotherapist", "By Maya\u001b[31m Lindqvist, PhD"));
        Tool run = fix("--no-grammar", file);
        assertFalse(run.out().contains("\u001b"), run.out());
    }

    @Test
    void houseNamesOfHeadingsAreFixedByOwnRules() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("house"));
        Files.copy(Path.of("src/site/examples/our-rules/provisions.yml"), rules.resolve("provisions.yml"));
        Files.writeString(rules.resolve("ruleset.yml"), "id: house\ntitle: House\nversion: \"1\"\nprovisions: [provisions.yml]\n"
                + "groups: [headings.yml]\n");
        Files.writeString(rules.resolve("headings.yml"), """
                group: headings
                kind: words
                provisions: [HOUSE-STYLE]
                rules:
                  - id: named
                    severity: warning
                    summary: A heading has another name in this clinic.
                    message: "We write {preferred}, not “{quote}”."
                    with: { prefer: { when to worry: when to get emergency help }, zones: [heading] }
                    flagged: ["# A\\n\\n## When to worry\\n\\nText."]
                    allowed: ["# A\\n\\nPeople ask when to worry."]
                """);
        Path file = article("walking.md", example().replace("## When to get emergency help", "## When to worry"));
        Tool run = fix("--no-grammar", "--ruleset", "ca-bc-physio", "--ruleset", rules, file);
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(Files.readString(file).contains("\n## When to get emergency help\n"), run.out());
    }

    /** The guide's output is the tool's. */
    @Test
    void theGuideShowsWhatTheToolSays() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/fixing.md"), StandardCharsets.UTF_8);
        Tool run = Tool.run("fix", "--config", EXAMPLE.resolve("caveat.yml"), "--diff", EXAMPLE.resolve("walking.md"));
        for (String line : (run.out() + run.err()).lines().toList()) {
            assertTrue(guide.contains(line.stripTrailing()), "not in the guide: " + line);
        }
    }
}
