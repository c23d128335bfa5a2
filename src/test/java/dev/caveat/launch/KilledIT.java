package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed while it writes, at the very call that puts a file in its place: nothing is half written. */
class KilledIT {
    private static final int KILLED = 128 + 9;
    private static final String RENAMES = "?rename,?renameat,?renameat2";
    private static final String[] FIX = {"fix", "--no-grammar", "--unsafe", "drafts"};

    @TempDir
    private Path folder;

    @BeforeEach
    void drafts() throws Exception {
        Jar.require(Jar.works("strace", "-f", "-o", "/dev/null", "-e", "inject=" + RENAMES + ":signal=SIGUSR1:when=9999", "true"),
                "there is no strace that may trace, which kills the run at the right moment");
        Drafts.write(folder.resolve("drafts"), 6);
    }

    @Test
    void articlesAreAsTheyWereOrAsFixMakesThemAndAnotherRunGoesOn() throws Exception {
        Map<String, String> before = Drafts.content(folder);
        Path copy = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-whole"));
        Drafts.write(copy.resolve("drafts"), 6);
        Jar.run(copy, FIX);
        Map<String, String> after = Drafts.content(copy);
        assertNotEquals(before, after);
        for (int at : List.of(1, 4)) {
            killedAtRename(at, FIX);
            Drafts.content(folder).forEach((name, text) -> assertTrue(text.equals(before.get(name)) || text.equals(after.get(name)), name));
            assertFalse(Drafts.leftovers(folder).isEmpty(), "the run was killed too early or too late");
        }
        Launch check = Jar.run(folder, "check", "drafts", "--no-grammar", "--format", "json");
        assertEquals(6, new ObjectMapper().readTree(check.out()).path("articles").size(), "what is left over is no article");
        Jar.run(folder, FIX);
        assertEquals(after, Drafts.content(folder));
    }

    @Test
    void waiversAndBaselineAreAsTheyWereAndAnotherRunWritesThem() throws Exception {
        List<String[]> commands = List.of(new String[] {"baseline", "--no-grammar", "drafts"},
                new String[] {"waive", "claims/cure", "drafts/d1/a1.md", "--by", "A. Reviewer", "--reason", "A test of a kill.",
                    "--until", "2026-12-24", "--as-of", "2026-11-23"});
        for (String[] command : commands) {
            Map<String, String> before = Drafts.content(folder);
            killedAtRename(1, command);
            assertEquals(before, Drafts.content(folder), command[0]);
            assertFalse(Drafts.leftovers(folder).isEmpty(), command[0]);
            assertEquals(0, Jar.run(folder, command).code(), command[0]);
            assertNotEquals(before, Drafts.content(folder), command[0]);
        }
    }

    @Test
    void eachReportIsTheOldOneOrTheNewOneWhole() throws Exception {
        String[] check = {"check", "drafts", "--no-grammar", "--as-of", "2026-11-23"};
        // Of another day, so that no page may stay as it is.
        Jar.run(folder, "check", "drafts", "--no-grammar", "--as-of", "2026-11-22");
        Map<String, String> old = reports();
        Files.writeString(folder.resolve("drafts/d1/a1.md"), "# Hips\n\nA short text.\n");
        Path copy = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-whole"));
        Drafts.write(copy.resolve("drafts"), 6);
        Files.writeString(copy.resolve("drafts/d1/a1.md"), "# Hips\n\nA short text.\n");
        Jar.run(copy, check);
        Map<String, String> now = Drafts.content(copy.resolve("reports"));
        for (int at : List.of(1, 2, 5)) {
            killedAtRename(at, check);
            reports().forEach((name, text) -> assertTrue(text.equals(old.get(name)) || text.equals(now.get(name)), name));
        }
        Jar.run(folder, check);
        assertEquals(now, reports());
    }

    private Map<String, String> reports() {
        return new TreeMap<>(Drafts.content(folder.resolve("reports")));
    }

    private void killedAtRename(int number, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + RENAMES, "-e",
                "inject=" + RENAMES + ":signal=SIGKILL:when=" + number));
        // The calls are counted for each thread, and with one processor there is one that writes.
        command.addAll(Jar.command(List.of("-XX:ActiveProcessorCount=1"), arguments));
        assertEquals(KILLED, Jar.run(folder, command).code(), String.join(" ", arguments));
    }
}
