package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be written, or not all of it: what stood there stays as it was, and the run says so. */
class FullDiskIT {
    /** A file system of its own that ends with the process, for root or for whoever may make name spaces. */
    private static final List<List<String>> OWN_MOUNTS = List.of(List.of("unshare", "-m"), List.of("unshare", "-rm"));

    @TempDir
    private Path folder;

    @BeforeEach
    void drafts() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell here");
        Drafts.write(folder.resolve("drafts"), 3);
    }

    @Test
    void aReportThatIsCutOffByAFullDiskLeavesTheOneBefore() throws Exception {
        Path old = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(old.resolve("report.json"), "old");
        Files.writeString(old.resolve("index.html"), "old");
        // A limit on the size of a file fails as a full disk does, in the middle of a write.
        Launch run = limited(8, check("--reports", "reports"));
        assertTrue(run.out().endsWith("code 3\n"), run.out());
        assertTrue(run.out().contains("caveat: reports/report.json: The report could not be written:"), run.out());
        assertTrue(run.out().contains("not written: ") && run.out().contains("Exit code 3"), run.out());
        assertEquals(Map.of("report.json", "old", "index.html", "old"), Drafts.content(old));
        assertEquals(Map.of(), Drafts.leftovers(folder));
    }

    @Test
    void everyFormThatCannotBeWrittenIsNamedAndNoneIsLeftInPart() throws Exception {
        List<String> forms = List.of("json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjsonl", "csv", "console");
        List<String> arguments = new ArrayList<>();
        for (String form : forms) {
            Files.writeString(folder.resolve(form + ".out"), "old");
            arguments.addAll(List.of("--format", form + "=" + form + ".out"));
        }
        Launch run = limited(1, check(arguments.toArray(String[]::new)));
        assertTrue(run.out().endsWith("code 3\n"), run.out());
        for (String form : forms) {
            String left = Files.readString(folder.resolve(form + ".out"));
            boolean whole = !left.equals("old");
            assertEquals(!whole, run.out().contains(form + ".out: The report could not be written"), form + "\n" + run.out());
            // What was small enough for the limit is whole.
            assertTrue(!whole || left.length() <= 1024 && left.endsWith("\n"), form);
        }
        assertEquals(Map.of(), Drafts.leftovers(folder));
    }

    @Test
    void standardOutputThatTakesNoMoreIsNoPass() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        for (String form : List.of("json", "console", "csv")) {
            assertEquals(3, shell("exec " + check("--format", form, "--fail-on", "never") + " >/dev/full").code(), form);
        }
    }

    @Test
    void onAFullFileSystemArticlesWaiversAndBaselineStayWhole() throws Exception {
        String before = Drafts.text(1) + "\n".repeat(20_000);
        Files.writeString(folder.resolve("a.md"), before);
        String full = "cp a.md disk/a.md && echo '{' >disk/rest && head -c 40000 /dev/zero >>disk/rest; ";
        for (List<String> command : List.of(List.of("fix", "--no-grammar", "--unsafe", "a.md"), List.of("baseline", "--no-grammar", "a.md"),
                List.of("waive", "claims/cure", "a.md", "--by", "A. Reviewer", "--reason", "A test of a full disk.", "--until", "2026-12-24",
                        "--as-of", "2026-11-23"))) {
            Launch run = onDisk("size=72k", full + "head -c 100000 /dev/zero >disk/more 2>/dev/null; cd disk; "
                    + Jar.shell(command.toArray(String[]::new)) + "; echo \"code $?\"; cmp a.md ../a.md && ls -A");
            assertTrue(run.out().contains("code 3\n"), command + "\n" + run.out() + run.err());
            assertTrue(run.out().endsWith("code 3\na.md\nmore\nrest\n"), command + "\n" + run.out() + run.err());
        }
    }

    @Test
    void onAReadOnlyFileSystemNothingIsChangedAndTheCheckStillSaysWhatItFound() throws Exception {
        String start = "cp -r drafts disk/; mount -o remount,ro disk; cd disk; ";
        Launch check = onDisk("size=1m", start + check() + "; echo \"code $?\"; ls -A");
        assertTrue(check.out().contains("claims/cure") && check.out().contains("not written: reports/report.json"), check.out());
        assertTrue(check.out().endsWith("code 3\ndrafts\n"), check.out());
        Launch printed = onDisk("size=1m", start + check("--format", "json") + " >/dev/null; echo \"code $?\"");
        assertEquals("code 1\n", printed.out(), printed.err());
        for (String command : List.of("fix --no-grammar --unsafe drafts", "baseline --no-grammar drafts")) {
            Launch run = onDisk("size=1m", start + Jar.shell(command.split(" ")) + "; echo \"code $?\"; ls -A; diff -r drafts ../drafts");
            assertTrue(run.out().endsWith("code 3\ndrafts\n"), command + "\n" + run.out() + run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    private static String check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "drafts", "--no-grammar"));
        arguments.addAll(Jar.DAY);
        arguments.addAll(List.of(more));
        return Jar.shell(arguments.toArray(String[]::new));
    }

    private Launch shell(String script) throws Exception {
        return Jar.run(folder, List.of("/bin/sh", "-c", script));
    }

    /** What it prints goes through a pipe, which has no size. */
    private Launch limited(int blocks, String command) throws Exception {
        return shell("{ (ulimit -f " + blocks + "; exec " + command + "); echo \"code $?\"; } 2>&1 | cat");
    }

    /** A script with a small file system of its own in {@code disk}. */
    private Launch onDisk(String options, String script) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o " + options + " none '" + disk + "'";
        List<String> own = OWN_MOUNTS.stream().filter(each -> Jar.works(with(each, mount).toArray(String[]::new))).findFirst().orElse(List.of());
        assumeTrue(!own.isEmpty(), "nobody may mount a file system here; a limit on the size of files stands in for a full disk");
        return Jar.run(folder, with(own, mount + " && { " + script + "; }"));
    }

    private static List<String> with(List<String> prefix, String script) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("/bin/sh", "-c", script));
        return command;
    }
}
