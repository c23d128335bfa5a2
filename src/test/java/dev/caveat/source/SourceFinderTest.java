package dev.caveat.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.fold.Room;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
    @TempDir
    private Path folder;

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Found find(String... paths) {
        return SourceFinder.find(folder, List.of(paths), Search.ALL);
    }

    private static List<String> paths(Found found) {
        return found.sources().stream().map(Source::path).toList();
    }

    private Problem.Kind refusal(byte[] bytes) throws IOException {
        write("a.md", bytes);
        Found found = find("a.md");
        assertEquals(List.of(), found.sources());
        return found.problems().get(0).kind();
    }

    @Test
    void foldersAreWalkedInOneOrderAndOnlyKnownExtensionsCount() throws IOException {
        for (String path : List.of("d/b.md", "d/a/z.html", "d/B.TXT", "d/notes.pdf", "d/a.docx", "d/x/y.mdx")) {
            write(path, "text");
        }
        assertEquals(List.of("d/B.TXT", "d/a.docx", "d/a/z.html", "d/b.md", "d/x/y.mdx"), paths(find("d")));
        assertEquals(paths(find("d")), paths(find("./d/")));
        assertEquals(List.of("d/a/z.html", "d/b.md"), paths(find("d/b.md", "d/a", "d/b.md")));
    }

    @Test
    void hiddenAndBuiltFoldersAreSkipped() throws IOException {
        for (String path : List.of(".git/a.md", "target/a.md", "node_modules/x/a.md", ".hidden.md", "ok/target.md", "articles/target/b.md")) {
            write(path, "text");
        }
        write("pom.xml", "<project/>");
        assertEquals(List.of("articles/target/b.md", "ok/target.md"), paths(find(".")));
    }

    @Test
    void globsIncludeAndExclude() throws IOException {
        for (String path : List.of("d/a.md", "d/archive/b.md", "d/sub/c.md", "d/sub/c.txt")) {
            write(path, "text");
        }
        assertEquals(List.of("d/a.md", "d/sub/c.md"), paths(SourceFinder.find(folder, List.of("d"),
                new Search(List.of("**/*.md"), List.of("**/archive/**"), Optional.empty(), 1000))));
        assertEquals(List.of("d/sub/c.md", "d/sub/c.txt"), paths(SourceFinder.find(folder, List.of("d"),
                new Search(List.of("d/sub/*.{md,txt}"), List.of(), Optional.empty(), 1000))));
        assertThrows(IllegalArgumentException.class, () -> new Search(List.of("{a"), List.of(), Optional.empty(), 1000));
    }

    @Test
    void onlyTheReportsFolderItselfIsLeftOutAndNoneThatSharesItsName() throws IOException {
        for (String path : List.of("site/a.md", "site/reports/b.md", "reports/index.html")) {
            write(path, "text");
        }
        Search search = new Search(List.of(), List.of(), Optional.of(folder.resolve("x/../reports")), 1000);
        assertEquals(List.of("site/a.md", "site/reports/b.md"), paths(SourceFinder.find(folder, List.of("."), search)));
        assertEquals(List.of("site/a.md", "site/reports/b.md"), paths(SourceFinder.find(folder, List.of("site"), search)));
    }

    @Test
    void aFolderReachedTwiceIsShownByTheFirstOfItsNames() throws IOException {
        write("d/b/x.md", "text");
        Files.createSymbolicLink(folder.resolve("d/a"), folder.resolve("d/b"));
        Files.createSymbolicLink(folder.resolve("d/c"), folder.resolve("d/b"));
        assertEquals(1, paths(find("d")).size());
        assertEquals(List.of("d/c/x.md"), paths(find("d")));
    }

    /** Of many drafts the contents are not held. */
    @Test
    void aDraftThatIsReadAgainIsTheSameOrRefused() throws IOException {
        for (String name : List.of("a.md", "b.md", "c.md")) {
            write(name, "text é of " + name);
        }
        List<Source> sources = SourceFinder.find(folder, List.of("a.md", "b.md", "c.md"), Search.ALL, new Room(0)).sources();
        write("b.md", "text é of b.me");
        Files.delete(folder.resolve("c.md"));
        assertEquals("text é of a.md", ((Decoded.Readable) sources.get(0).now()).source().text());
        assertEquals("text é of a.md", sources.get(0).text());
        Problem changed = ((Decoded.Refused) sources.get(1).now()).problem();
        assertEquals(Problem.Kind.UNREADABLE, changed.kind());
        assertEquals("cannot be read: it was changed after the articles were looked for; check again", changed.message());
        assertEquals("cannot be read: no such file", ((Decoded.Refused) sources.get(2).now()).problem().message());
    }

    @Test
    void aDraftThatSomebodyKeepsWritingIsReadOrRefusedAndReadOnceTheyStop() throws Exception {
        byte[] whole = "word ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("busy.md");
        Files.write(file, whole);
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                while (!over.get()) {
                    Files.write(file, whole);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 50; i++) {
                Found found = find("busy.md");
                found.problems().forEach(problem -> assertTrue(Set.of(Problem.Kind.UNREADABLE, Problem.Kind.EMPTY).contains(problem.kind()),
                        problem.toString()));
                assertEquals(1, found.sources().size() + found.problems().size());
            }
        } finally {
            over.set(true);
            writer.join();
        }
        assertEquals(List.of(), find("busy.md").problems());
    }

    @Test
    void aMissingPathIsNoProblemOfAFileButSaidApart() {
        Found found = find("absent.md");
        assertEquals(List.of("absent.md"), found.missing());
        assertTrue(found.isEmpty());
    }

    @Test
    void aNamedFileOfUnknownFormatIsAProblem() throws IOException {
        write("a.pdf", "text");
        Problem problem = find("a.pdf").problems().get(0);
        assertEquals(Problem.Kind.UNKNOWN_FORMAT, problem.kind());
        assertTrue(problem.message().contains(".docx"), problem.message());
    }

    @Test
    void linksThatLeadOutOfTheFolderAreNotFollowedAndCyclesEnd() throws IOException {
        write("out/secret.md", "text");
        write("in/a/b.md", "text");
        Files.createSymbolicLink(folder.resolve("in/leak"), folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("in/leak.md"), folder.resolve("out/secret.md"));
        Files.createSymbolicLink(folder.resolve("in/a/loop"), folder.resolve("in"));
        assertEquals(List.of("in/a/b.md"), paths(find("in")));
    }

    @Test
    void byteOrderMarksAreStrippedAndUtf16IsReadByThem() throws IOException {
        write("bom.md", "\uFEFFtext é");
        write("le.md", "\uFEFFtext é".getBytes(StandardCharsets.UTF_16LE));
        write("be.md", "\uFEFFtext é".getBytes(StandardCharsets.UTF_16BE));
        find("bom.md", "le.md", "be.md").sources().forEach(source -> assertEquals("text é", source.text()));
        assertEquals(3, find("bom.md", "le.md", "be.md").sources().size());
    }

    @Test
    void whatIsNotTextIsRefusedByItsKind() throws IOException {
        assertEquals(Problem.Kind.EMPTY, refusal(new byte[0]));
        assertEquals(Problem.Kind.EMPTY, refusal(" \n\t".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Problem.Kind.BINARY, refusal(new byte[] {'a', 0, 'b'}));
        assertEquals(Problem.Kind.ENCODING, refusal("naïve".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Problem.Kind.ENCODING, refusal(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}));
        assertEquals(Problem.Kind.TOO_LARGE, refusal("x".repeat((2 << 20) + 1).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUnreadableFileIsAProblemAndTheOthersAreStillFound() throws IOException {
        write("a.md", "text");
        write("b.md", "text");
        assumeTrue(folder.resolve("a.md").toFile().setReadable(false, false));
        assumeTrue(!Files.isReadable(folder.resolve("a.md")), "this user may read everything");
        Found found = find(".");
        assertEquals(List.of("b.md"), paths(found));
        assertEquals(Problem.Kind.UNREADABLE, found.problems().get(0).kind());
    }

    @Test
    void theDigestIsThatOfTheBytes() throws IOException {
        write("a.md", "abc");
        Source source = find("a.md").sources().get(0);
        assertEquals("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", source.digest());
        assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), source.bytes());
        assertEquals(source.digest(), Source.of("a.md", "abc").digest());
    }

    @Test
    void standardInputNeedsAPathOfATextFormat() {
        assertEquals(Format.TEXT, Source.of("x.txt", "a").format());
        assertThrows(IllegalArgumentException.class, () -> Source.of("x.docx", "a"));
        assertThrows(IllegalArgumentException.class, () -> Source.of("x", "a"));
    }
}
