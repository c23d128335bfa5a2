package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caveat.git.Repo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The GitHub Action's scripts with the packaged jar, in a checkout of their own. */
class ActionIT {
    private static final Path ACTION = Launch.REPOSITORY.resolve(".github/actions/caveat");

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the action's scripts need bash");
        String help = Launch.of(Launch.REPOSITORY.resolve("caveat"), folder, Map.of(), "--help").out();
        assumeTrue(help.contains("--sarif-profile"), "this version has neither of the formats that the action asks for");
        Path site = Files.createDirectory(folder.resolve("site"));
        Repo.in(site).write("articles/old.md", "# Knees\n\nWe can cure your knee pain for good.\n").commit("start");
        environment.putAll(Map.of("GITHUB_OUTPUT", folder.resolve("output").toString(), "GITHUB_WORKSPACE", site.toString(),
                "GITHUB_ACTION_PATH", ACTION.toString(), "CAVEAT_SARIF", "caveat.sarif", "CAVEAT_REPORTS", "reports",
                "CAVEAT_OPTIONS", "--no-grammar", "CAVEAT_PATHS", "articles",
                "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH")));
        assertEquals(0, script("build.sh").code());
        environment.put("CAVEAT_JAR", outputs().get(0).substring("jar=".length()));
    }

    @Test
    void findingsAreAnnotationsAndASarifFile() throws Exception {
        Launch check = script("check.sh");
        assertEquals(1, check.code(), check.err());
        assertTrue(check.out().contains("::error") && check.out().contains("articles/old.md"), check.out());
        assertTrue(Files.readString(folder.resolve("site/caveat.sarif")).contains("\"claims/cure\""));
        assertTrue(outputs().containsAll(List.of("exit-code=1", "sarif=caveat.sarif", "reports=reports")), outputs().toString());
        assertTrue(Files.isRegularFile(folder.resolve("site/reports/report.json")));
    }

    @Test
    void aChangeWithoutArticlesPasses() throws Exception {
        environment.put("CAVEAT_CHANGED_SINCE", "main");
        Launch check = script("check.sh");
        assertEquals(0, check.code(), check.out() + check.err());
        assertTrue(outputs().contains("exit-code=0"), outputs().toString());
    }

    private List<String> outputs() throws IOException {
        return Files.readAllLines(folder.resolve("output"));
    }

    private Launch script(String name) throws IOException, InterruptedException {
        return Launch.of(Path.of("/bin/bash"), folder.resolve("site"), environment, ACTION.resolve(name).toString());
    }
}
