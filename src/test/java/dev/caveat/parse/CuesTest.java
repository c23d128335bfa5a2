package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final Path PREPARED = Path.of("src/main/resources/dev/caveat/parse/zones.cues");

    @Test
    void everyExpressionThatMatchesALineOfTheSamplesIsACandidateThere() throws IOException {
        List<Pattern> expressions = Files.readAllLines(PREPARED).stream().map(line -> line.split("\t"))
                .filter(line -> !line[0].equals("needs") && !line[0].equals("markup"))
                .map(line -> Pattern.compile(line[3], Pattern.CASE_INSENSITIVE | Pattern.DOTALL)).toList();
        int matches = 0;
        for (String line : lines()) {
            BitSet candidates = Cues.SHARED.candidates(line);
            for (int i = 0; i < expressions.size(); i++) {
                if (expressions.get(i).matcher(line).find()) {
                    assertTrue(candidates.get(i), () -> line);
                    matches++;
                }
            }
        }
        assertTrue(matches > 1_000, "only " + matches + " matches; the test looks at little");
    }

    @Test
    void aLineIsToldInAnyLetterCase() {
        assertTrue(Cues.SHARED.isLine("byline", "WRITTEN BY Sam Roe"));
        assertTrue(Cues.SHARED.isLine("box", "  Share this  "));
        assertFalse(Cues.SHARED.isLine("box", "Share the load between both legs."));
        assertTrue(Cues.SHARED.read("Call 911 or go to the nearest emergency department.").hasWording("red-flag"));
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("sample-articles"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:md|txt|html)")).sorted()
                    .flatMap(file -> read(file).lines()).filter(line -> !line.isBlank()).distinct().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
