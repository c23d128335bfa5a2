package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command that the README and the guides show is run, and ends as they say. */
class GuidesTest {
    /** {@code $ ./caveat check a.md   # exit 1}, with standard input from a file where {@code < FILE} follows. */
    private static final Pattern EXAMPLE = Pattern.compile("^\\$ \\./caveat (.*?)(?: < (\\S+))?\\s+# exit (\\d)$");

    /** As a shell parts words. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    /** Where examples write: what an earlier run left there is not theirs. */
    private static final Path WRITTEN = Path.of("target/guide");

    @BeforeAll
    static void clear() throws IOException {
        if (Files.exists(WRITTEN)) {
            try (Stream<Path> files = Files.walk(WRITTEN)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @TestFactory
    List<DynamicTest> examples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path guide : guides()) {
            List<String> lines = Files.readAllLines(guide);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("$ ./caveat")) {
                    Matcher example = EXAMPLE.matcher(lines.get(i));
                    assertTrue(example.matches(), guide + ":" + (i + 1) + ": no exit code is given: " + lines.get(i));
                    tests.add(DynamicTest.dynamicTest(guide.getFileName() + ":" + (i + 1) + " " + example.group(1), () -> run(example)));
                }
            }
        }
        assertTrue(tests.size() >= 5, "only " + tests.size() + " examples");
        return tests;
    }

    private static void run(Matcher example) throws IOException {
        String input = example.group(2) == null ? "" : Files.readString(Path.of(example.group(2)));
        Object[] args = WORD.matcher(example.group(1)).results().map(word -> word.group().replace("'", "").replace("\"", "")).toArray();
        Tool run = Tool.runWith(input, args[0].equals("fix") ? onCopies(args) : args);
        assertEquals(Integer.parseInt(example.group(3)), run.code(), run.err());
    }

    /** What changes articles is shown copies of them; a configuration stays where it is. */
    private static Object[] onCopies(Object[] args) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "guide");
        Object[] copied = args.clone();
        for (int i = 1; i < args.length; i++) {
            Path article = Path.of(args[i].toString());
            if (Files.isRegularFile(article) && !args[i - 1].equals("--config")) {
                copied[i] = Files.copy(article, folder.resolve(article.getFileName()));
            }
        }
        return copied;
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/site/markdown"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.sorted()).toList();
        }
    }
}
