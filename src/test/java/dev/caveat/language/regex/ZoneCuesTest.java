package dev.caveat.language.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the parser reads in place of {@code zones.yml}: its expressions, each with the literals that every match holds. After a
 * change of that file: {@code mvn test -Dtest=ZoneCuesTest -Dcaveat.golden=write}.
 */
class ZoneCuesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/caveat/parse");
    private static final int SHORTEST_LITERAL = 2;

    @Test
    void preparedCuesAreThoseOfTheZonesFile() throws IOException {
        String prepared = String.join("\n", lines()) + "\n";
        if ("write".equals(System.getProperty("caveat.golden"))) {
            Files.writeString(FOLDER.resolve("zones.cues"), prepared);
        }
        assertEquals(prepared, Files.readString(FOLDER.resolve("zones.cues")));
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        JsonNode zones = new YAMLMapper().readTree(FOLDER.resolve("zones.yml").toFile());
        zones.properties().forEach(group -> group.getValue().properties().forEach(kind -> {
            int number = 0;
            for (JsonNode cue : kind.getValue()) {
                number++;
                if (cue.isObject()) {
                    List<String> needs = new ArrayList<>(List.of("needs", kind.getKey()));
                    cue.get("needs").forEach(word -> needs.add(word.asText()));
                    lines.add(String.join("\t", needs));
                } else if (group.getKey().equals("markup")) {
                    lines.add(String.join("\t", "markup", kind.getKey(), cue.asText()));
                } else {
                    for (JsonNode expression : cue.isArray() ? cue : List.of(cue)) {
                        lines.add(line(group.getKey(), kind.getKey(), number, expression.asText()));
                    }
                }
            }
        }));
        return lines;
    }

    private static String line(String group, String kind, int number, String expression) {
        List<String> line = new ArrayList<>(List.of(group, kind, String.valueOf(number), expression));
        List<String> literals = RequiredLiterals.of(RegexReader.read(expression, 0));
        if (literals.stream().allMatch(literal -> literal.length() >= SHORTEST_LITERAL)) {
            line.addAll(literals);
        }
        return String.join("\t", line);
    }
}
