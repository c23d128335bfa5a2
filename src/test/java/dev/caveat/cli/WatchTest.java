package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} as a writer sees it. */
@Timeout(300)
class WatchTest {
    private static final String CURE = "# Knees\n\nWe cure back pain.\n";
    private static final String CALM = "# Knees\n\nWe help with back pain.\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private Thread watching;

    @AfterEach
    void stop() throws Exception {
        if (watching != null) {
            watching.interrupt();
            watching.join(TimeUnit.SECONDS.toMillis(60));
        }
    }

    @Test
    void onlyWhatChangedIsShownAgainWithALineOnAll() throws Exception {
        Files.writeString(folder.resolve("a.md"), CURE);
        Files.writeString(folder.resolve("b.md"), CURE);
        start();
        assertTrue(until("caveat: watching").contains("a.md"), out.toString(StandardCharsets.UTF_8));
        save("b.md", CALM);
        String second = until("──");
        assertTrue(second.contains("b.md") && !second.contains("a.md"), second);
        assertTrue(second.contains("1 warning, 0 infos open in 2 articles; exit code 1"), second);
        assertEquals(1, end());
    }

    @Test
    void theExitCodeIsThatOfTheLastState() throws Exception {
        Files.writeString(folder.resolve("a.md"), CURE);
        start();
        until("caveat: watching");
        save("a.md", CALM);
        assertTrue(until("──").contains("0 warnings, 0 infos open in 1 article; exit code 0"));
        assertEquals(0, end());
    }

    @Test
    void newFilesInNewFoldersRenamesAndDeletionsAreSeen() throws Exception {
        Files.writeString(folder.resolve("a.md"), CALM);
        start();
        until("caveat: watching");
        Files.createDirectory(folder.resolve("new"));
        save("new/b.md", CURE);
        assertTrue(until("──").contains("new/b.md"));
        Files.move(folder.resolve("new/b.md"), folder.resolve("new/c.md"));
        String moved = until("──");
        assertTrue(moved.contains("c.md") && moved.contains("b.md  is gone"), moved);
        Files.delete(folder.resolve("new/c.md"));
        assertTrue(until("──").contains("0 warnings, 0 infos open in 1 article"));
    }

    @Test
    void aSaveThroughATemporaryFileIsOneChange() throws Exception {
        Files.writeString(folder.resolve("a.md"), CALM);
        start();
        until("caveat: watching");
        Path draft = Files.writeString(folder.resolve(".a.md.swp"), CURE);
        Files.move(draft, folder.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        String told = until("──");
        assertTrue(told.contains("claims/cure"), told);
        assertFalse(told.contains("gone"), told);
    }

    @Test
    void aBrokenConfigurationIsToldOnceAndCheckingGoesOnWhenItIsMended() throws Exception {
        Path config = Files.writeString(folder.resolve("caveat.yml"), "failOn: warning\n");
        Files.writeString(folder.resolve("a.md"), CURE);
        start("--config", config.toString());
        until("caveat: watching");
        Files.writeString(config, "failOn: wrning\n");
        assertTrue(until("“wrning”").contains("caveat: nothing was checked"));
        Files.writeString(config, "failOn: never\n");
        String mended = until("──");
        assertTrue(mended.contains("exit code 0"), mended);
        assertFalse(mended.contains("wrning"), mended);
    }

    @Test
    void reportsAreWrittenAgainOnlyWhereTheyAreAskedFor() throws Exception {
        Files.writeString(folder.resolve("a.md"), CURE);
        Path json = folder.resolve("out/report.json");
        start("--format", "console", "--format", "json=" + json);
        until("caveat: watching");
        assertTrue(Files.readString(json).contains("claims/cure"));
        save("a.md", CALM);
        until("──");
        assertEquals("[]", new ObjectMapper().readTree(Files.readString(json)).get("articles").get(0).get("findings").toString());
    }

    @Test
    void withoutBeingAskedNoReportIsWritten() throws Exception {
        List<Long> before = reports();
        Files.writeString(folder.resolve("a.md"), CURE);
        start();
        until("caveat: watching");
        save("a.md", CALM);
        until("──");
        assertEquals(before, reports());
    }

    /** When the usual reports of this folder were written, if ever. */
    private static List<Long> reports() throws IOException {
        Path usual = Options.REPORTS.resolve("report.json");
        return Files.exists(usual) ? List.of(Files.getLastModifiedTime(usual).toMillis()) : List.of();
    }

    @Test
    void whatCannotBeWatchedIsRefusedAtOnce() {
        for (List<String> wrong : List.of(List.of("--stdin"), List.of("--format", "json"), List.of("no-such-folder"))) {
            List<Object> args = new ArrayList<>(List.of("check", "--watch"));
            args.addAll(wrong);
            assertEquals(2, Tool.run(args.toArray()).code(), wrong.toString());
        }
    }

    private void start(String... options) {
        List<String> args = new ArrayList<>(List.of("check", "--watch", folder.toString(), "--only", "claims/*", "--fail-on", "warning"));
        if (options.length > 0 && options[0].equals("--config")) {
            args.subList(args.indexOf("--fail-on"), args.size()).clear();
        }
        args.addAll(List.of(options));
        watching = new Thread(() -> code.complete(Main.run(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE, Tool.TODAY, args.toArray(String[]::new))), "watching");
        watching.start();
    }

    /** Some editors write a new file and rename it, others write into the old one. */
    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** All that was told since the last time, up to where some words have been told. */
    private String until(String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < end) {
            String told = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
            int at = told.indexOf(words);
            if (at >= 0 && told.indexOf('\n', at) > 0) {
                out.reset();
                err.reset();
                return told;
            }
            assertFalse(code.isDone(), "ended: " + told);
            Thread.sleep(20);
        }
        return fail("never told: " + words + "; only " + out + err);
    }

    private int end() throws Exception {
        watching.interrupt();
        return code.get(60, TimeUnit.SECONDS);
    }
}
