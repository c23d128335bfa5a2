package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the packaged jar. */
class LauncherIT {
    private static final Path LAUNCHER = Launch.REPOSITORY.resolve("caveat");
    /** Everything the launcher calls except Java and Maven. */
    private static final List<String> TOOLS = List.of("sh", "cat", "dirname", "find", "head", "kill", "mkdir", "mktemp",
            "mv", "readlink", "rm", "sed", "sleep", "touch");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    }

    @Test
    void printsNothingButTheToolsOwnOutput() throws Exception {
        Launch launch = Launch.of(LAUNCHER, folder, Map.of(), "--version");
        assertTrue(launch.out().matches("caveat [0-9.]+ \\(LanguageTool [0-9.]+\\)\\R"), launch.out());
        assertEquals("", launch.err());
        assertEquals(0, launch.code());
    }

    @Test
    void givesTheToolsExitCodeForWrongUsage() throws Exception {
        Launch launch = Launch.of(LAUNCHER, folder, Map.of(), "check", "--no-such-option");
        assertEquals(2, launch.code());
        assertEquals("", launch.out());
    }

    @Test
    void takesPathsFromTheCallersFolderAndWritesReportsThere() throws Exception {
        Files.createDirectory(folder.resolve("entwürfe"));
        Files.writeString(folder.resolve("entwürfe/knie schmerz.md"), "# Knees\n\nThis hurts by by load.\n");
        Launch launch = Launch.of(LAUNCHER, folder, Map.of("LC_ALL", "C"), "check", "entwürfe/knie schmerz.md",
                "--fail-on", "warning", "--color", "never");
        assertEquals(1, launch.code(), launch.err());
        assertTrue(launch.out().contains("entwürfe/knie schmerz.md"), launch.out());
        assertTrue(launch.out().contains("grammar/ENGLISH_WORD_REPEAT_RULE"), launch.out());
        assertTrue(Files.isRegularFile(folder.resolve("reports/report.json")), launch.err());
    }

    @Test
    void aConfigurationAboveTheCallersFolderCountsAndNoneAboveTheRepository() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("site/articles/news"));
        Files.writeString(folder.resolve("site/caveat.yml"), "articles: [\"articles/**\"]\nrules: {\"claims/cure\": info}\n");
        Files.writeString(inner.resolve("a.md"), "# Loading is the cure\n\nText.\n");
        Files.createDirectory(folder.resolve("site/.git"));
        Launch below = Launch.of(LAUNCHER, inner, Map.of(), "check", "--only", "claims/*", "--format", "console", "--fail-on", "info", "--quiet");
        assertTrue(below.out().startsWith("../../articles/news/a.md:1:11: info claims/cure"), below.out() + below.err());
        assertEquals(0, Launch.of(LAUNCHER, inner, Map.of(), "check", "--only", "claims/*", "--quiet", "a.md").code());
        Files.createDirectory(inner.resolve(".git"));
        assertEquals(1, Launch.of(LAUNCHER, inner, Map.of(), "check", "--only", "claims/*", "--quiet", "a.md").code());
    }

    @Test
    void jsonOnStandardOutputHoldsNothingElse() throws Exception {
        Files.writeString(folder.resolve("a.md"), "# Knees\n\nThis is fine.\n");
        Launch launch = Launch.of(LAUNCHER, folder, Map.of(), "check", "a.md", "--format", "json");
        assertTrue(launch.out().startsWith("{") && launch.out().stripTrailing().endsWith("}"), launch.out());
    }

    @Test
    void startsThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), LAUNCHER);
        assertEquals(0, Launch.of(link, folder, Map.of(), "--version").code());
    }

    @Test
    void saysWhichJavaIsMissing() throws Exception {
        Launch launch = Launch.of(LAUNCHER, folder, withHome(""), "--version");
        assertEquals(2, launch.code());
        assertEquals("", launch.out());
        assertEquals("caveat: needs a JDK 17 or newer, in JAVA_HOME or on the PATH\n", launch.err());
    }

    @Test
    void saysWhichJavaIsTooOld() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        script(home.resolve("bin/java"), "exit 9");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Map<String, String> environment = withHome(home.toString());
        Launch launch = Launch.of(LAUNCHER, folder, environment, "--version");
        assertEquals(2, launch.code());
        assertTrue(launch.err().endsWith("found " + home + "/bin/java (11.0.2)\n"), launch.err());
    }

    @Test
    void asksAJavaWithoutReleaseFileForItsVersion() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        script(home.resolve("bin/java"), "echo 'openjdk version \"1.8.0_412\"' >&2");
        Launch launch = Launch.of(LAUNCHER, folder, withHome(home.toString()), "--version");
        assertEquals(2, launch.code());
        assertTrue(launch.err().endsWith("(1.8.0_412)\n"), launch.err());
    }

    @Test
    void saysThatMavenIsMissingWhereItMustBuild() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("caveat"));
        Map<String, String> environment = withHome(System.getProperty("java.home"));
        Launch launch = Launch.of(copy, folder, environment, "--version");
        assertEquals(2, launch.code());
        assertTrue(launch.err().startsWith("caveat: needs Maven (mvn) on the PATH"), launch.err());
    }

    @Test
    void stopsWithTheBuildsOutputWhereTheBuildFails() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("caveat"));
        Map<String, String> environment = withHome(System.getProperty("java.home"));
        script(folder.resolve("bin/mvn"), "echo compiler said no; exit 1");
        Launch launch = Launch.of(copy, folder, environment, "--version");
        assertEquals(2, launch.code());
        assertEquals("", launch.out());
        assertTrue(launch.err().contains("compiler said no"), launch.err());
        assertTrue(Files.notExists(folder.resolve("target/caveat.building")), "the lock is left behind");
    }

    @Test
    void runsWithABrokenClassArchive() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("caveat"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.copy(Launch.REPOSITORY.resolve("target/caveat.jar"), target.resolve("caveat.jar"));
        String version = System.getProperty("java.version");
        for (String ending : List.of("jsa", "aot")) {
            Files.writeString(target.resolve("caveat-" + version + "." + ending), "no archive");
        }
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Launch launch = Launch.of(copy, folder, environment, "--version");
        assertEquals(0, launch.code(), launch.err());
        assertTrue(launch.out().startsWith("caveat "), launch.out());
    }

    @Test
    void makesTheClassArchiveOnceWhereTwoStartAtATime() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("caveat"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.copy(Launch.REPOSITORY.resolve("target/caveat.jar"), target.resolve("caveat.jar"));
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Process other = new ProcessBuilder(copy.toString(), "--version").redirectErrorStream(true)
                .redirectOutput(folder.resolve("other").toFile()).start();
        Launch launch = Launch.of(copy, folder, environment, "--version");
        assertEquals(0, other.waitFor());
        assertEquals(launch.out(), Files.readString(folder.resolve("other")));
        try (Stream<Path> left = Files.list(target)) {
            List<String> names = left.map(path -> path.getFileName().toString()).filter(name -> !name.equals("caveat.jar")).toList();
            assertEquals(1, names.size(), names.toString());
            assertTrue(names.get(0).matches("caveat-.*\\.(jsa|aot)"), names.toString());
        }
    }

    /** An environment with a JAVA_HOME, whose only commands are the launcher's own tools, in a folder tests may add to. */
    private Map<String, String> withHome(String home) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin/", "/usr/bin/")) {
                if (Files.isExecutable(Path.of(place + tool)) && Files.notExists(bin.resolve(tool))) {
                    script(bin.resolve(tool), "exec " + place + tool + " \"$@\"");
                }
            }
        }
        return Map.of("PATH", bin.toString(), "JAVA_HOME", home);
    }

    private static void script(Path path, String body) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
