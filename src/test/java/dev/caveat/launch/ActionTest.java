package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The GitHub Action: its metadata against GitHub's documented syntax, and its scripts with a Java that only tells what it was given. */
class ActionTest {
    private static final Path ACTION = Path.of(".github/actions/caveat/action.yml");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([\\w.-]+)\\s*}}");

    @TempDir
    Path folder;

    @Test
    void theMetadataHasWhatACompositeActionNeeds() throws IOException {
        Map<String, Object> action = Definition.map(Definition.read(ACTION));
        assertTrue(Set.of("name", "author", "description", "inputs", "outputs", "runs", "branding").containsAll(action.keySet()));
        assertTrue(action.keySet().containsAll(List.of("name", "description", "runs")));
        for (Object each : Definition.map(action.get("inputs")).values()) {
            assertEquals(Set.of("description", "required", "default"), Definition.map(each).keySet());
        }
        for (Object each : Definition.map(action.get("outputs")).values()) {
            assertEquals(Set.of("description", "value"), Definition.map(each).keySet());
        }
        Map<String, Object> runs = Definition.map(action.get("runs"));
        assertEquals(Set.of("using", "steps"), runs.keySet());
        assertEquals("composite", runs.get("using"));
        for (Object each : Definition.list(runs.get("steps"))) {
            Map<String, Object> step = Definition.map(each);
            assertTrue(step.containsKey("uses") != step.containsKey("run"), "either uses or run: " + step);
            assertEquals(step.containsKey("run"), step.containsKey("shell"), "a run needs a shell: " + step);
            assertTrue(Set.of("name", "id", "if", "uses", "with", "run", "shell", "env", "working-directory", "continue-on-error")
                    .containsAll(step.keySet()), step.toString());
        }
    }

    @Test
    void everyInputIsUsedAndEveryExpressionMeansSomething() throws IOException {
        Map<String, Object> action = Definition.map(Definition.read(ACTION));
        Set<String> inputs = Definition.map(action.get("inputs")).keySet();
        String text = Files.readString(ACTION);
        TreeSet<String> used = new TreeSet<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.startsWith("inputs.")) {
                assertTrue(inputs.contains(name.substring(7)), name);
                used.add(name.substring(7));
            } else {
                assertTrue(name.matches("steps\\.(build|check)\\.outputs\\.[a-z-]+"), name);
            }
        }
        assertEquals(new TreeSet<>(inputs), used);
        for (Object each : steps()) {
            Object run = Definition.map(each).get("run");
            assertFalse(run != null && run.toString().contains("${{"), "an input in a script is a way in: " + run);
        }
    }

    @Test
    void theCheckIsToldWhatTheInputsSay() throws Exception {
        Map<String, String> environment = environment(1);
        environment.put("CAVEAT_CHANGED_SINCE", "origin/main");
        environment.put("CAVEAT_CHANGED_LINES", "true");
        environment.put("CAVEAT_FAIL_ON", "warning");
        environment.put("CAVEAT_OPTIONS", "--no-grammar\n--as-of=2026-11-23\n");
        environment.put("CAVEAT_PATHS", "articles/knee pain.md\n$(touch hacked)\n");
        Launch check = script("check.sh", environment);
        assertEquals(1, check.code(), check.err());
        assertEquals(List.of("-XX:+UseSerialGC", "-jar", "the.jar", "check", "--format", "github", "--reports", "reports", "--format",
                "sarif=caveat.sarif", "--sarif-profile", "github", "--changed-since", "origin/main", "--changed-lines", "--fail-on", "warning",
                "--no-grammar", "--as-of=2026-11-23", "--", "articles/knee pain.md", "$(touch hacked)"), check.out().lines().toList());
        assertEquals("exit-code=1\nreports=reports\nsarif=caveat.sarif\n", Files.readString(folder.resolve("output")));
        assertFalse(Files.exists(folder.resolve("site/hacked")));
    }

    @Test
    void withoutInputsTheConfigurationDecides() throws Exception {
        Map<String, String> environment = environment(0);
        environment.put("CAVEAT_SARIF", "");
        Launch check = script("check.sh", environment);
        assertEquals(0, check.code(), check.err());
        assertEquals(List.of("-XX:+UseSerialGC", "-jar", "the.jar", "check", "--format", "github", "--reports", "reports"),
                check.out().lines().toList());
        assertEquals("exit-code=0\nreports=reports\n", Files.readString(folder.resolve("output")));
    }

    @Test
    void anIncompleteCheckEndsAsOneAndAnOldFileStandsInForNothing() throws Exception {
        Map<String, String> environment = environment(3);
        environment.put("SARIF_FAILS", "true");
        Files.writeString(folder.resolve("site/caveat.sarif"), "old");
        assertEquals(3, script("check.sh", environment).code());
        assertEquals("exit-code=3\nreports=reports\n", Files.readString(folder.resolve("output")));
    }

    @Test
    void theJarIsTheGivenOneOrBuilt() throws Exception {
        Map<String, String> environment = environment(0);
        Path jar = Files.writeString(folder.resolve("site/given.jar"), "jar");
        environment.put("CAVEAT_JAR", "given.jar");
        assertEquals(0, script("build.sh", environment).code());
        assertEquals("jar=" + jar.toRealPath() + "\n", Files.readString(folder.resolve("output")));
        environment.put("CAVEAT_JAR", "no.jar");
        Launch missing = script("build.sh", environment);
        assertEquals(2, missing.code());
        assertTrue(missing.out().startsWith("::error title=Caveat::"), missing.out());
        environment.put("CAVEAT_JAR", "");
        Path home = Files.createDirectories(folder.resolve("home/.github/actions/caveat")).getParent().getParent().getParent();
        environment.put("GITHUB_ACTION_PATH", home.resolve(".github/actions/caveat").toString());
        tool("mvn", "echo \"$@\"; mkdir -p " + home + "/target; : > " + home + "/target/caveat.jar");
        Files.delete(folder.resolve("output"));
        Launch built = script("build.sh", environment);
        assertEquals(0, built.code(), built.err());
        assertTrue(built.out().contains("-f " + home.toRealPath() + "/pom.xml package"), built.out());
        assertEquals("jar=" + home.toRealPath() + "/target/caveat.jar\n", Files.readString(folder.resolve("output")));
        Files.delete(home.resolve("target/caveat.jar"));
        tool("mvn", "exit 1");
        assertEquals(2, script("build.sh", environment).code());
    }

    @Test
    void theScriptsOfTheStepsAreThere() throws IOException {
        List<String> scripts = steps().stream().map(Definition::map).filter(step -> step.containsKey("run"))
                .map(step -> step.get("run").toString().replaceAll(".*\\$GITHUB_ACTION_PATH/(.*)\"", "$1")).collect(Collectors.toList());
        assertEquals(List.of("build.sh", "check.sh"), scripts);
        scripts.forEach(name -> assertTrue(Files.isRegularFile(ACTION.resolveSibling(name)), name));
    }

    private static List<Object> steps() throws IOException {
        return Definition.list(Definition.map(Definition.map(Definition.read(ACTION)).get("runs")).get("steps"));
    }

    /** A Java that prints its arguments, writes the SARIF file it is asked for, and ends as it is told. */
    private Map<String, String> environment(int code) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the action's scripts need bash");
        Files.createDirectories(folder.resolve("site"));
        tool("java", "for a in \"$@\"; do printf '%s\\n' \"$a\"; case $a in sarif=*) [ -n \"${SARIF_FAILS:-}\" ] || echo {} > \"${a#sarif=}\" ;; esac; done; "
                + "exit " + code);
        Map<String, String> environment = new HashMap<>(Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                "GITHUB_OUTPUT", folder.resolve("output").toString(), "GITHUB_WORKSPACE", folder.resolve("site").toRealPath().toString(),
                "GITHUB_ACTION_PATH", ACTION.toAbsolutePath().getParent().toString(), "CAVEAT_JAR", "the.jar"));
        environment.putAll(Map.of("CAVEAT_SARIF", "caveat.sarif", "CAVEAT_REPORTS", "reports", "CAVEAT_CHANGED_LINES", "false"));
        return environment;
    }

    private void tool(String name, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Launch script(String name, Map<String, String> environment) throws Exception {
        return Launch.of(Path.of("/bin/bash"), folder.resolve("site"), environment, ACTION.toAbsolutePath().resolveSibling(name).toString());
    }
}
