package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.console.Screen;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits at a terminal for one article sees what blocks it while LanguageTool is still reading. */
class EarlyFindingsTest {
    @TempDir
    Path folder;

    private Tool run(boolean terminal, Object... more) throws Exception {
        Path article = Files.writeString(folder.resolve("a.md"), "# Knees\n\nBy A. Writer\n\nWe cure back pain. The knee has it's own rhythm.\n\n"
                + "<!-- caveat-disable-next-line grammar/* -- as the song has it -->\nIt don't matter.\n");
        List<Object> words = new ArrayList<>(List.of("check", "--format", "console", article));
        words.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new Terminal(terminal, Screen.PIPE, Workflow.NONE), Tool.TODAY,
                words.stream().map(Object::toString).toArray(String[]::new));
        return new Tool(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void blockersAreShownEarlyAndTheReportIsTheSame() throws Exception {
        Tool waited = run(false);
        Tool watched = run(true);
        assertEquals("", waited.err());
        assertEquals(waited.out(), watched.out());
        assertEquals(waited.code(), watched.code());
        assertTrue(watched.err().contains("a.md:3:1: error registration/no-protected-title "), watched.err());
        assertTrue(watched.err().endsWith("Grammar and spelling are still being read; the whole report follows." + System.lineSeparator()));
        assertFalse(watched.err().contains("policy/"), watched.err());
    }

    @Test
    void nothingIsShownEarlyWhereNobodyWaits() throws Exception {
        assertEquals("", run(true, "--no-grammar").err());
        assertEquals("", run(true, "--quiet").err());
    }
}
