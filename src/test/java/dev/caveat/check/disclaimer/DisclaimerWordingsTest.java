package dev.caveat.check.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Some 280 wordings, each read for what it says: what is not marked as known must be right to the element. */
class DisclaimerWordingsTest {
    private static final Path WORDINGS = Path.of("src/test/resources/dev/caveat/check/disclaimer/wordings.txt");

    private static final Map<Character, String> ELEMENTS = new LinkedHashMap<>(Map.of('G', "general-information",
            'N', "not-advice", 'V', "results-vary", 'P', "see-professional", 'E', "emergency-direction",
            'R', "no-relationship", 'D', "do-not-delay"));

    private record Wording(boolean known, String label, String text) {}

    @Test
    void everyWordingIsReadForWhatItSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Wording wording : wordings()) {
            String read = read(wording);
            if (!wording.known && !read.equals(wording.label)) {
                wrong.add(read + " instead of " + wording.label + " | " + wording.text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsKnownToBeReadWronglyStillIs() throws IOException {
        List<Wording> known = wordings().stream().filter(Wording::known).toList();
        assertTrue(known.size() <= 4, "known: " + known);
        known.forEach(wording -> assertTrue(!read(wording).equals(wording.label), "now right: " + wording.text));
    }

    private static String read(Wording wording) {
        boolean part = !wording.label.contains("G") && !wording.label.contains("N")
                && Character.isLetter(wording.label.charAt(0));
        // A part counts beside a disclaimer only; what is none must not be one by itself.
        CheckResult result = Checks.run("disclaimer", "# Walking after low back pain\n\nWalk a little.\n\n"
                + (part ? "General information only. " : "") + wording.text + "\n");
        if (result.hits().stream().map(Hit::fault).anyMatch("contradicted"::equals)) {
            return "!";
        }
        Set<String> said = result.requirement().orElseThrow().evidence().stream().map(Evidence::element)
                .collect(Collectors.toCollection(TreeSet::new));
        if (part) {
            said.remove("general-information");
        }
        // Alone, a part is no disclaimer; an emergency direction counts anywhere.
        boolean disclaimer = said.contains("general-information") || said.contains("not-advice");
        if (!part && !disclaimer) {
            return "-";
        }
        String letters = "GNVPERD".chars().filter(c -> said.contains(ELEMENTS.get((char) c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return letters.isEmpty() ? "-" : letters;
    }

    private static List<Wording> wordings() throws IOException {
        return Files.readAllLines(WORDINGS).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> {
            int bar = line.indexOf(" | ");
            boolean known = line.startsWith("?");
            String label = line.substring(known ? 1 : 0, bar);
            String sorted = "GNVPERD".chars().filter(c -> label.indexOf(c) >= 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            return new Wording(known, sorted.isEmpty() ? label : sorted, line.substring(bar + 3));
        }).toList();
    }
}
