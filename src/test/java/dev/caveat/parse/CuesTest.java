package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Zone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final Path PREPARED = Path.of("src/main/resources/dev/caveat/parse/zones.cues");

    /** One prepared expression. */
    private record Prepared(String group, String kind, String cue, Pattern expression) {
        static Prepared of(String line) {
            String[] parts = line.split("\t");
            return new Prepared(parts[0], parts[1], parts[2], Pattern.compile(parts[3], Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
        }
    }

    @Test
    void whatALineSaysIsWhatTheExpressionsSayOfIt() throws IOException {
        Map<String, Map<String, List<Prepared>>> groups = groups();
        Map<String, List<String>> needs = needs();
        int found = 0;
        for (String text : texts()) {
            CueReading reading = Cues.SHARED.read(text);
            String line = text.strip();
            for (String kind : groups.get("lines").keySet()) {
                boolean isLine = line.length() <= Cues.LINE && isAny(groups.get("lines").get(kind), line, Matcher::matches);
                assertEquals(isLine, reading.isLine(kind), () -> kind + ": " + text);
                found += isLine ? 1 : 0;
            }
            for (String kind : groups.get("wording").keySet()) {
                boolean says = isAny(groups.get("wording").get(kind), text, Matcher::find)
                        && needs.get(kind).stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
                assertEquals(says, reading.hasWording(kind), () -> kind + ": " + text);
                found += says ? 1 : 0;
            }
            Optional<String> opened = groups.get("headings").entrySet().stream()
                    .filter(kind -> isAny(kind.getValue(), plain(text), Matcher::matches)).map(Map.Entry::getKey).findFirst();
            assertEquals(opened, reading.heading().map(Zone::id), text);
            found += opened.isPresent() ? 1 : 0;
        }
        assertTrue(found > 300, "only " + found + " are found; the test looks at little");
    }

    @Test
    void aHeadingIsMadePlainAsTheExpressionsMakeIt() throws IOException {
        for (String text : texts()) {
            assertEquals(plain(text), Cues.plain(text));
        }
        for (String text : List.of("", " ", "1", "1.", "12) ", "3) Sources: ", "–", "…And so?!", "a\tb", "a  b", "x.\u2028", "§ 4 Home", "é", "𝔸 b —")) {
            assertEquals(plain(text), Cues.plain(text), text);
        }
    }

    @Test
    void aLineIsToldInAnyLetterCase() {
        assertTrue(Cues.SHARED.isLine("byline", "WRITTEN BY Sam Roe"));
        assertTrue(Cues.SHARED.isLine("box", "  Share this  "));
        assertFalse(Cues.SHARED.isLine("box", "Share the load between both legs."));
        assertTrue(Cues.SHARED.read("Call 911 or go to the nearest emergency department.").hasWording("red-flag"));
    }

    /** Whether all expressions of a cue are found. */
    private static boolean isAny(List<Prepared> kind, String text, Predicate<Matcher> asked) {
        return kind.stream().collect(Collectors.groupingBy(Prepared::cue)).values().stream()
                .anyMatch(cue -> cue.stream().allMatch(one -> asked.test(one.expression().matcher(text))));
    }

    private static String plain(String heading) {
        String line = heading.strip().replaceAll("\\s+", " ").replaceAll("^(?:\\d+[.)]\\s*|[^\\p{L}\\p{N}]+)", "");
        return line.replaceAll("[\\s:.?!–—]+$", "");
    }

    private static Map<String, Map<String, List<Prepared>>> groups() throws IOException {
        return Files.readAllLines(PREPARED).stream().filter(line -> !line.startsWith("needs\t") && !line.startsWith("markup\t"))
                .map(Prepared::of).collect(Collectors.groupingBy(Prepared::group,
                        Collectors.groupingBy(Prepared::kind, LinkedHashMap::new, Collectors.toList())));
    }

    private static Map<String, List<String>> needs() throws IOException {
        return Files.readAllLines(PREPARED).stream().filter(line -> line.startsWith("needs\t")).map(line -> Arrays.asList(line.split("\t")))
                .collect(Collectors.toMap(line -> line.get(1), line -> line.subList(2, line.size())));
    }

    /** The lines of the samples, each alone and with the one before it, and some in other letters. */
    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("sample-articles"))) {
            List<String> lines = files.filter(file -> file.toString().matches(".*\\.(?:md|txt|html)")).sorted()
                    .flatMap(file -> read(file).lines()).filter(line -> !line.isBlank()).distinct().toList();
            return lines.stream().flatMap(line -> Stream.of(line, line.toUpperCase(Locale.ROOT),
                    lines.get(Math.max(0, lines.indexOf(line) - 1)) + " " + line, line.replaceFirst("^[#>* ]+", ""))).toList();
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
