package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch} as a process of its own, ended as a person ends it. */
class WatchIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void anInterruptEndsItWithTheExitCodeOfTheLastState() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")), "there is no kill");
        Files.writeString(folder.resolve("a.md"), "# Knees\n\nWe help with back pain.\n");
        Process process = new ProcessBuilder(Launch.REPOSITORY.resolve("caveat").toString(), "check", "--watch", "a.md",
                "--only", "claims/*", "--fail-on", "warning", "--quiet").directory(folder.toFile()).redirectErrorStream(true).start();
        try (BufferedReader told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(read(told, "caveat: watching").endsWith("Ctrl-C ends"));
            Files.writeString(folder.resolve("a.md"), "# Knees\n\nWe cure back pain.\n");
            assertTrue(read(told, "a.md:").startsWith("a.md:3:4: warning claims/cure"));
            assertTrue(read(told, "──").endsWith("open in 1 article; exit code 1"));
            new ProcessBuilder("kill", interrupt(process), Long.toString(process.pid())).start().waitFor();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
            assertEquals(1, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    /** What runs in the background of a shell ignores an interrupt, and so does all that it starts; a request to end is no other. */
    private static String interrupt(Process process) throws Exception {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        boolean ignored = Files.isReadable(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    /** The first line that begins so. */
    private static String read(BufferedReader told, String start) throws Exception {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("ended before it said: " + start);
    }
}
