package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Hit;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences over which one can argue are judged as was decided. */
class DisputedSentencesTest {
    private static final String FILE = "disputed.yml";

    /**
     * A decision.
     *
     * @param flagged the rule that must find something; empty where none may
     */
    record Decision(String sentence, String flagged, String reason) {
        Decision {
            Objects.requireNonNull(sentence, "sentence");
            Objects.requireNonNull(reason, "reason");
            flagged = flagged == null ? "" : flagged;
        }
    }

    static List<Decision> decisions() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        try (InputStream stream = DisputedSentencesTest.class.getResourceAsStream(FILE)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            YamlNode node = YamlReader.read(FILE, text, mistakes).orElseThrow();
            Binder binder = new Binder(mistakes);
            List<Decision> decisions = ((YamlNode.Sequence) node).items().stream()
                    .flatMap(item -> binder.bind(item, Decision.class, "").stream()).toList();
            assertEquals(List.of(), mistakes);
            return decisions;
        }
    }

    @Test
    void theFileIsWorthReading() throws IOException {
        List<Decision> all = decisions();
        assertTrue(all.size() >= 60, all.size() + " sentences");
        assertEquals(all.size(), all.stream().map(Decision::sentence).distinct().count(), "a sentence stands twice");
        assertFalse(all.stream().anyMatch(each -> each.reason().length() < 10), "a decision without a reason");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void isJudgedAsDecided(Decision decision) {
        List<String> found = Stream.of("claims", "titles").flatMap(group -> found(group, decision.sentence())).toList();
        if (decision.flagged().isEmpty()) {
            assertEquals(List.of(), found.stream().filter(line -> !line.endsWith("info")).toList(), decision.reason());
        } else {
            assertTrue(found.stream().anyMatch(line -> line.startsWith(decision.flagged() + " ")), found + ": " + decision.reason());
        }
    }

    /** "group/fault severity" of everything found. */
    private static Stream<String> found(String group, String sentence) {
        Rules rules = Rules.of(group);
        return rules.hits(sentence).stream().map(hit -> group + "/" + hit.fault() + " " + severity(rules, hit).id());
    }

    private static Severity severity(Rules rules, Hit hit) {
        return rules.severity(hit);
    }
}
