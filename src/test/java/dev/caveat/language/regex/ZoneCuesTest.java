package dev.caveat.language.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the parser reads in place of {@code zones.yml}: its expressions, each with the literals that every match holds. After a
 * change of that file: {@code mvn test -Dtest=ZoneCuesTest -Dcaveat.golden=write}.
 */
class ZoneCuesTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/caveat/parse");
    private static final int SHORTEST_LITERAL = 2;
    /** How many fields stand before a prepared expression's literals. */
    private static final int LITERALS = 5;
    /** Shorter words than this stand in most texts. */
    private static final int TELLING = 4;

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
        Node node = RegexReader.read(expression, 0);
        boolean bounded = !group.equals("wording") && node.most() != Node.ENDLESS;
        List<String> line = new ArrayList<>(List.of(group, kind, String.valueOf(number), expression,
                bounded ? String.valueOf(node.most()) : ""));
        clauses(node).forEach(clause -> {
            line.addAll(line.size() > LITERALS ? List.of("&") : List.of());
            line.addAll(clause);
        });
        return String.join("\t", line);
    }

    /** One literal of each stands in every match: those of the whole, and those of its parts that tell enough to look for them. */
    private static Set<List<String>> clauses(Node node) {
        Set<List<String>> clauses = new LinkedHashSet<>();
        List<String> best = shortest(RequiredLiterals.of(node));
        if (best.stream().allMatch(literal -> literal.length() >= SHORTEST_LITERAL)) {
            clauses.add(best);
        }
        for (Node part : parts(node)) {
            List<String> literals = shortest(RequiredLiterals.of(part));
            if (literals.stream().allMatch(literal -> literal.length() >= TELLING || literal.matches("\\d{2,}.*"))) {
                clauses.add(literals);
            }
        }
        clauses.remove(List.of());
        return clauses;
    }

    /** The stretches of a row between those of which only their length is known. */
    private static List<Node> parts(Node node) {
        if (!(node instanceof Node.Row row)) {
            return List.of();
        }
        List<Node> parts = new ArrayList<>();
        List<Node> open = new ArrayList<>();
        for (Node part : row.parts()) {
            if (part instanceof Node.Repeat repeat && repeat.inner() instanceof Node.Any) {
                parts.add(new Node.Row(List.copyOf(open)));
                open.clear();
            } else {
                open.add(part);
            }
        }
        parts.add(new Node.Row(open));
        return parts;
    }

    /** Without those in which another stands. */
    private static List<String> shortest(List<String> literals) {
        return literals.stream()
                .filter(literal -> literals.stream().noneMatch(other -> !other.equals(literal) && literal.contains(other))).toList();
    }
}
