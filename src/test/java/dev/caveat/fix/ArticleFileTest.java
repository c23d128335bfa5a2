package dev.caveat.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Problem;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFileTest {
    @TempDir
    Path folder;

    private Source read(Path file) throws IOException {
        return SourceFinder.decode(file.toString(), Files.readAllBytes(file)).sources().get(0);
    }

    private void assertLeft(Path file, byte[] bytes, Optional<Problem> problem, String why) throws IOException {
        assertTrue(problem.orElseThrow().message().contains(why), problem.get().message());
        assertEquals(Problem.Kind.NOT_WRITTEN, problem.get().kind());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        nothingElseIsLeft(file);
    }

    private void nothingElseIsLeft(Path... files) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(files), all.sorted().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF"})
    void encodingMarkLineEndsAndPermissionsStay(String charset, String mark) throws IOException {
        String text = "# Über 😀\r\n\nmixed\rends\r\n";
        Path file = Files.write(folder.resolve("a.md"), (mark + text).getBytes(Charset.forName(charset)));
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));
        }
        assertEquals(Optional.empty(), new ArticleFile(read(file)).write(text.replace("mixed", "blended")));
        assertArrayEquals((mark + text.replace("mixed", "blended")).getBytes(Charset.forName(charset)), Files.readAllBytes(file));
        if (posix) {
            assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        nothingElseIsLeft(file);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# One\n");
        Source source = read(file);
        Files.writeString(file, "# Two\n");
        assertLeft(file, "# Two\n".getBytes(StandardCharsets.UTF_8), new ArticleFile(source).write("# Three\n"), "changed since it was read");
    }

    @Test
    void aFileThatIsGoneIsNotMadeAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# One\n");
        Source source = read(file);
        Files.delete(file);
        assertTrue(new ArticleFile(source).write("# Two\n").orElseThrow().message().contains("no longer there"));
        nothingElseIsLeft();
    }

    @Test
    void aSymbolicLinkIsNotReplacedByAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# One\n");
        Path link = folder.resolve("b.md");
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
        assertTrue(new ArticleFile(read(link)).write("# Two\n").orElseThrow().message().contains("symbolic link"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("# One\n", Files.readString(file));
    }

    @Test
    void aReadOnlyFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "# One\n");
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertLeft(file, "# One\n".getBytes(StandardCharsets.UTF_8), new ArticleFile(read(file)).write("# Two\n"), "read-only");
    }
}
