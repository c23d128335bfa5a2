package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.cache.Ledger;
import dev.caveat.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    @TempDir
    Path folder;

    @Test
    void reportReplacesTheOneBeforeAndLeavesNoDraftBehind() throws IOException {
        Path file = folder.resolve("reports/report.json");
        assertEquals(Optional.empty(), ReportWriter.write(file, "old"));
        assertEquals(Optional.empty(), ReportWriter.write(file, "new \uD83D\uDE00\n"));
        assertEquals("new \uD83D\uDE00\n", Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void placeWhereNoFolderCanBeIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("reports"), "a file, not a folder");
        Problem problem = ReportWriter.write(file.resolve("report.json"), "text").orElseThrow();
        assertEquals(Problem.Kind.REPORT_NOT_WRITTEN, problem.kind());
        assertTrue(problem.message().contains("--reports"), problem.message());
        assertEquals("a file, not a folder", Files.readString(file));
    }

    @Test
    void folderInTheReportsPlaceIsAProblemAndStaysWhole() throws IOException {
        Path inside = folder.resolve("report.json/kept");
        Files.createDirectories(inside);
        assertTrue(ReportWriter.write(folder.resolve("report.json"), "text").isPresent());
        assertTrue(Files.isDirectory(inside));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    /** Several are written at a time: those that were begun are finished, and no others are begun. */
    @Test
    void pagesStopAtTheFirstThatCannotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("b.html"));
        List<Problem> problems = new PageWriter(Ledger.NONE).write(folder, Stream.concat(Stream.of("b.html"),
                IntStream.range(0, 2_000).mapToObj(i -> "c" + i + ".html")).map(name -> new Page(name, name)));
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).path().endsWith("b.html"), problems.toString());
        assertFalse(Files.exists(folder.resolve("c1999.html")));
    }

    @Test
    void reportThatWasNotWrittenMakesTheRunIncomplete() {
        Problem problem = new Problem("r.json", Problem.Kind.REPORT_NOT_WRITTEN, "no");
        assertEquals(3, ExitCode.FINDINGS.after(List.of(problem)).code());
        assertEquals(1, ExitCode.FINDINGS.after(List.of()).code());
    }
}
