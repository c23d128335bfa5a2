package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Sample;
import dev.caveat.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the report never says, and what it always says. */
class WordingTest {
    private static final Pattern PROMISE = Pattern.compile(
            "(?i)compliant|compliance|conform(?:s|ant|ity)|\\bscores?\\b|\\bgrades?\\b(?!-)|\\brating\\b|\\bcertified by\\b|\\b\\d+ ?%|\\bapproved\\.");

    @Test
    void noPageSaysCompliantOrGivesAScore() {
        assertTrue(PROMISE.matcher("This article is compliant").find());
        assertTrue(PROMISE.matcher("Score: 83").find());
        Pages.of(Sample.report()).forEach((name, page) -> assertFalse(PROMISE.matcher(page.text()).find(), name));
    }

    @Test
    void noTemplateStyleOrScriptHoldsSuchAWord() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (String folder : List.of("src/main/jte", "src/main/resources/dev/caveat/report", "src/main/java/dev/caveat/report/html")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                for (Path file : all.filter(found -> found.toString().matches(".*\\.(?:jte|css|js|java)")).toList()) {
                    files.put(file, Files.readString(file));
                }
            }
        }
        assertTrue(files.size() > 60, "saw only " + files.keySet());
        List<String> found = new ArrayList<>();
        files.forEach((file, text) -> Pattern.compile("(?i)complian(?:t|ce)|\\bscores?\\b").matcher(text).results()
                .forEach(word -> found.add(file + ": " + word.group())));
        assertEquals(List.of(), found);
    }

    @Test
    void everyVerdictHasWordsAndAShapeOfItsOwn() {
        assertEquals(Verdict.values().length, Arrays.stream(Verdict.values()).map(Words::sign).distinct().count());
        Pages.of(Sample.report()).forEach((name, page) -> page.select(".verdict").forEach(verdict -> {
            String words = verdict.text().replaceAll("^\\P{L}+", "");
            assertTrue(Arrays.stream(Verdict.values()).anyMatch(known -> words.toLowerCase(java.util.Locale.ROOT)
                    .startsWith(known.words())) || words.equals("Not everything was checked"), name + ": " + words);
            assertEquals(1, verdict.select(".shape").size(), name + ": " + verdict);
        }));
    }

    @Test
    void everyStatusIsAWord() {
        Pages.of(Sample.report()).forEach((name, page) -> page.select(".status, .sev").forEach(status ->
                assertFalse(status.text().isBlank(), name)));
    }
}
