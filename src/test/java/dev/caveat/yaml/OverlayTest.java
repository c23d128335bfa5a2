package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlayTest {
    @Test
    void mapsAreMergedAndListsReplaced() {
        assertEquals("{a: {b: 1, c: 2}, d: [4]}", lay("{a: {c: 2}, d: [4]}", "{a: {b: 1, c: 9}, d: [1, 2]}"));
    }

    @Test
    void aKeyThatIsGivenNothingIsTakenAway() {
        assertEquals("{a: {c: 2}}", lay("{a: {b: ~}}", "{a: {b: 1, c: 2}}"));
        assertEquals("{a: {c: 2}}", lay("{a: {notThere: ~}}", "{a: {c: 2}}"));
    }

    @Test
    void aStarThatIsGivenNothingTakesAwayAllThatStandUnder() {
        assertEquals("{a: {d: 3}}", lay("{a: {\"*\": ~, d: 3}}", "{a: {b: 1, c: 2}}"));
        assertEquals("{a: {b: 3}}", lay("{a: {\"*\": ~, b: 3}}", "{a: {b: 1, c: 2}}"));
    }

    private static String lay(String over, String under) {
        return write(Overlay.lay(read(over), read(under)));
    }

    private static YamlNode read(String text) {
        return YamlReader.read("test.yml", text, new ArrayList<>()).orElseThrow();
    }

    private static String write(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.key() + ": " + write(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(OverlayTest::write).collect(Collectors.joining(", ", "[", "]"))
                : ((YamlNode.Scalar) node).text();
    }
}
