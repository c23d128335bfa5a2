package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the house style (the architecture guide) a machine can hold. */
class HouseStyleTest {
    private static final int LONGEST_FILE = 350;
    private static final int MEDIAN_FILE = 70;
    private static final int LONGEST_LINE = 150;

    private static final Path MAIN = Path.of("src/main/java");
    private static final List<Path> SOURCES = files(MAIN, ".java");
    private static final List<Path> ALL = Stream.of("src/main", "src/test", "src/site", "rulesets", "sample-articles")
            .map(Path::of).filter(Files::isDirectory)
            .flatMap(folder -> files(folder, ".java", ".jte", ".yml", ".md", ".css", ".js", ".txt", ".properties").stream())
            .toList();

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile(".*(?:Manager|Helper|Utils?|Processor|Handler|Context|Impl|Abstract)(?:[A-Z].*)?\\.java");

    /** Of the JVM itself. */
    private static final Pattern EXIT = Pattern.compile("System\\s*\\.exit\\(|\\.halt\\(");
    private static final Pattern LOCALE = Pattern.compile(
            "\\.to(?:Lower|Upper)Case\\(\\)|String::to(?:Lower|Upper)Case|String\\.format\\(\\s*\"|\\.formatted\\(|\\.printf\\(\\s*\"");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    /** A home, scratch or drive folder of somebody's machine. */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.:/~-])/(?:work|home|Users|tmp|root|private|mnt)/[\\w.-]+|\\b[A-Z]:\\\\(?:Users|Temp)\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:LocalDate|LocalDateTime|Instant|ZonedDateTime)\\.now\\(|System\\.currentTimeMillis|new Date\\(\\)");

    @Test
    void noFileIsLongAndMostAreShort() {
        List<Integer> lengths = SOURCES.stream().map(file -> lines(file).size()).sorted().toList();
        assertTrue(lengths.size() > 100, "saw only " + lengths.size() + " files; the test looks at nothing");
        assertEquals(List.of(), where(SOURCES, file -> lines(file).size() > LONGEST_FILE));
        assertTrue(lengths.get(lengths.size() / 2) < MEDIAN_FILE, "median " + lengths.get(lengths.size() / 2));
    }

    @Test
    void noLineIsMuchWiderThanAScreen() {
        assertEquals(List.of(), linesWith(SOURCES, line -> line.length() > LONGEST_LINE));
    }

    @Test
    void noTypeIsNamedForDoingSomethingWithSomething() {
        assertTrue(FORBIDDEN_NAME.matcher("RuleManager.java").matches());
        assertEquals(List.of(), where(SOURCES, file -> FORBIDDEN_NAME.matcher(file.getFileName().toString()).matches()));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertEquals(List.of(), SOURCES.stream().map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList());
    }

    @Test
    void everyTypeOpensWithASentence() {
        assertEquals(List.of(), where(SOURCES, file -> !file.endsWith("package-info.java") && !opensWithSentence(file)));
    }

    @Test
    void onlyMainEndsTheProcessAndReadsTheClock() {
        List<Path> others = SOURCES.stream().filter(file -> !file.endsWith("cli/Main.java")).toList();
        assertEquals(SOURCES.size() - 1, others.size());
        assertEquals(List.of(), linesWith(others, line -> EXIT.matcher(line).find() || CLOCK.matcher(line).find()));
    }

    @Test
    void nothingDependsOnTheMachinesLocale() {
        assertTrue(LOCALE.matcher("text.toLowerCase()").find());
        assertEquals(List.of(), linesWith(SOURCES, line -> LOCALE.matcher(line).find()));
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertEquals(List.of(), linesWith(ALL, line -> UNFINISHED.matcher(line).find()));
    }

    @Test
    void noFolderOfSomebodysMachineIsNamed() {
        assertTrue(MACHINE_PATH.matcher("see /ho" + "me/ann/x").find());
        assertEquals(List.of(), linesWith(ALL, line -> MACHINE_PATH.matcher(line).find()));
    }

    /** The first line that is neither package, import nor blank begins a comment. */
    private static boolean opensWithSentence(Path file) {
        return lines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("package ") && !line.startsWith("import "))
                .findFirst().filter(line -> line.startsWith("/**")).isPresent();
    }

    private static List<Path> where(List<Path> files, Predicate<Path> bad) {
        return files.stream().filter(bad).toList();
    }

    private static List<String> linesWith(List<Path> files, Predicate<String> bad) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (bad.test(lines.get(i))) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
