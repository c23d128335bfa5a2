package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever cannot be read is said, and the rest is checked all the same. */
class BadInputTest {
    private static final String CURE = "# Loading is the cure for back pain\n\nSome text.\n";

    @TempDir
    Path folder;

    @Test
    void aMissingPathIsWrongUsage() {
        Tool run = check(folder.resolve("nowhere"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("nowhere") && run.err().contains("no such file or folder"), run.err());
    }

    @Test
    void anEmptyFolderIsNothingToCheck() {
        Tool run = check(folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("no article"), run.err());
    }

    @Test
    void anEmptyFolderBesideOthersIsNotPassedOver() throws IOException {
        Path article = write("a.md", CURE);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Tool run = check(article, empty);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("no article found in " + empty), run.err());
    }

    @Test
    void aBinaryFileNamedAsMarkdownIsNotChecked() throws IOException {
        write("a.md", CURE);
        Files.write(folder.resolve("b.md"), new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 1, 2, (byte) 0xFF});
        isNotCheckedBesideTheRest(check(folder), "b.md", "binary");
    }

    @Test
    void utf16WithItsMarkIsChecked() throws IOException {
        Files.write(folder.resolve("a.md"), ("\uFEFF" + CURE).getBytes(StandardCharsets.UTF_16LE));
        Tool run = check(folder);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("a.md:1:14: error claims/cure"), run.out());
    }

    @Test
    void anotherEncodingIsNotChecked() throws IOException {
        write("a.md", CURE);
        Files.write(folder.resolve("b.md"), "caf\u00E9 au lait".getBytes(StandardCharsets.ISO_8859_1));
        isNotCheckedBesideTheRest(check(folder), "b.md", "encoding");
    }

    @Test
    void anEmptyFileIsNotChecked() throws IOException {
        write("a.md", CURE);
        write("b.md", " \n\n");
        isNotCheckedBesideTheRest(check(folder), "b.md", "empty");
    }

    @Test
    void aFileThatCannotBeReadIsNotChecked() throws IOException {
        write("a.md", CURE);
        // Nothing there to read, whoever runs the test; permissions do not stop root.
        Files.createSymbolicLink(folder.resolve("b.md"), folder.resolve("gone.md"));
        isNotCheckedBesideTheRest(check(folder), "b.md", "unreadable");
    }

    @Test
    void aFileOfUnknownFormatThatIsNamedIsNotChecked() throws IOException {
        Path article = write("a.md", CURE);
        Path slides = write("b.pptx", "slides");
        isNotCheckedBesideTheRest(check(article, slides), "b.pptx", "unknown-format");
    }

    @Test
    void aTruncatedWordFileIsNotChecked() throws IOException {
        write("a.md", CURE);
        byte[] whole = Files.readAllBytes(Path.of("sample-articles/getting-back-to-lifting.docx"));
        Files.write(folder.resolve("b.docx"), Arrays.copyOf(whole, whole.length / 2));
        isNotCheckedBesideTheRest(check(folder), "b.docx", "broken");
    }

    @Test
    void brokenFrontMatterIsNotChecked() throws IOException {
        write("a.md", CURE);
        write("b.md", "---\ntitle: [a\n---\n\n" + CURE);
        isNotCheckedBesideTheRest(check(folder), "b.md", "broken");
    }

    @Test
    void aReportThatCannotBeWrittenBeatsFindings() throws IOException {
        write("a.md", CURE);
        Path file = write("in-the-way", "a file where the folder should be");
        Tool run = Tool.run("check", "--no-grammar", "--quiet", "--reports", file.resolve("reports"), folder.resolve("a.md"));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("could not be written: a file stands where a folder should be")
                && run.err().contains("in-the-way"), run.err());
        assertTrue(run.out().contains("claims/cure"), run.out());
    }

    private void isNotCheckedBesideTheRest(Tool run, String file, String kind) {
        assertEquals(3, run.code(), run.err() + run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.contains(file) && line.contains("not-checked " + kind)), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.contains("a.md:1:14: error claims/cure")), run.out());
    }

    private Tool check(Path... paths) {
        Object[] args = new Object[paths.length + 6];
        Object[] fixed = {"check", "--no-grammar", "--quiet", "--format", "console"};
        System.arraycopy(fixed, 0, args, 0, fixed.length);
        System.arraycopy(paths, 0, args, fixed.length, paths.length);
        return Tool.run(Arrays.copyOf(args, fixed.length + paths.length));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
