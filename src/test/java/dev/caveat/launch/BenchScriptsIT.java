package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring scripts on very little: that they run and print a whole table; how long anything took is not looked at. */
class BenchScriptsIT {
    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"),
            "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));

    @TempDir
    private Path folder;

    @Test
    void speedPrintsARowForEachTask() throws Exception {
        Launch speed = Launch.of(Launch.REPOSITORY.resolve("src/bench/speed"), folder, JAVA, "--count", "2", "--rounds", "1",
                "--peers", folder.toString());
        assertEquals(0, speed.code(), speed.err());
        List<String> rows = speed.out().lines().filter(line -> line.contains("| Caveat, Java ")).toList();
        assertEquals(List.of("one article, without grammar", "the same, until its findings are on the console",
                "the first sample article, without grammar", "the same, until its findings are on the console",
                "one article, with grammar", "the same again, unchanged", "2 articles, without grammar", "again, one article changed"),
                rows.stream().map(row -> row.split(" *\\| *")[1]).toList(), speed.out());
        assertTrue(rows.stream().allMatch(row -> row.matches(
                "\\| [^|]+ \\| [^|]+ \\| 1 \\| [\\d.]+ \\| \\*\\*[\\d.]+\\*\\* \\| [\\d.]+ \\| 1\\.00 \\| \\d+ \\|")),
                speed.out());
    }

    @Test
    void growthDrawsWhatItMeasured() throws Exception {
        Path svg = folder.resolve("growth.svg");
        Launch growth = Launch.of(Launch.REPOSITORY.resolve("src/bench/growth"), folder, JAVA, "--counts", "1,3", "--kilobytes", "1,4",
                "--rounds", "1", "--svg", svg.toString());
        assertEquals(0, growth.code(), growth.err());
        assertEquals(4, growth.out().lines().filter(line -> line.contains("KB |") || line.contains("KiB |")).filter(line -> !line.contains("what"))
                .count(), growth.out());
        assertEquals(8, Files.readString(svg).split("<circle", -1).length - 1);
    }

    @Test
    void anUnknownOptionIsAnswered() throws Exception {
        Launch speed = Launch.of(Launch.REPOSITORY.resolve("src/bench/speed"), folder, JAVA, "--fast");
        assertEquals(2, speed.code());
        assertTrue(speed.err().contains("--fast") && speed.err().contains("--rounds"), speed.err());
    }
}
