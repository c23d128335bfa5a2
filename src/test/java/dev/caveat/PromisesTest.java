package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    @Test
    void everyTestThatThePageOfPromisesNamesIsThere() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(Path.of("src/site/markdown/promises.md"))).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(named);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            missing.removeAll(files.map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet()));
        }
        assertEquals(Set.of(), missing);
        assertTrue(named.size() > 10, named.toString());
    }
}
