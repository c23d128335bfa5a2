package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Basis;
import dev.caveat.rule.Provision;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the guide to the jurisdictions says what the data say; only its last column is written by hand. */
class JurisdictionsGuideTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path RULESETS = Path.of("rulesets");
    private static final Path GUIDE = Path.of("src/site/markdown/jurisdictions.md");

    @Test
    void theTableHasARowForEachRulesetAsTheDataStand() throws Exception {
        List<String> rows = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| `")).toList();
        List<String> told = rows.stream().map(row -> row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1)).toList();
        List<String> expected = new ArrayList<>();
        for (String id : RulesetLoader.BUNDLED) {
            expected.add(row(id));
        }
        assertEquals(String.join("\n", expected), String.join("\n", told));
        assertTrue(rows.stream().noneMatch(row -> row.endsWith("| |")), "what differs is not said");
    }

    private static String row(String id) throws Exception {
        Ruleset ruleset = RulesetLoader.load(List.of(id), DAY).get(0);
        String college = ruleset.exampleClinic().practitioners().get(0).college();
        return "| `" + id + "` | " + ruleset.title() + " | " + college + " | " + String.join(", ", emergency(id)) + " | "
                + verified(ruleset) + " |";
    }

    /** Of the place's own provisions that its rules rest on today, how many are known how. */
    private static String verified(Ruleset ruleset) {
        TreeMap<Basis, Long> counts = ruleset.rules().flatMap(rule -> rule.provisions().stream()).distinct()
                .filter(each -> !Set.of("POLICY", "Q", "S").contains(ProvisionFiles.letters(each.id())))
                .collect(Collectors.groupingBy(Provision::basis, TreeMap::new, Collectors.counting()));
        return Arrays.stream(Basis.values()).filter(counts::containsKey).map(basis -> counts.get(basis) + " " + basis.id())
                .collect(Collectors.joining(", "));
    }

    private static List<String> emergency(String id) throws IOException {
        YamlNode regions = at(node("base/red-flags.yml"), "with", "regions");
        return ((YamlNode.Sequence) at(at(regions, region(id)), "emergency")).items().stream()
                .map(each -> ((YamlNode.Scalar) each).text()).toList();
    }

    private static String region(String id) throws IOException {
        YamlNode.Mapping head = (YamlNode.Mapping) node(id.equals("base") ? "base/red-flags.yml" : id + "/ruleset.yml");
        YamlNode over = id.equals("base") ? at(head, "with") : at(head, "overlay", "red-flags", "with");
        if (over instanceof YamlNode.Mapping with && with.get("region").orElse(null) instanceof YamlNode.Scalar region) {
            return region.text();
        }
        return region(((YamlNode.Scalar) head.get("extends").orElseThrow()).text());
    }

    /** What stands under keys; an empty map where nothing does. */
    private static YamlNode at(YamlNode node, String... keys) {
        YamlNode found = node;
        for (String key : keys) {
            found = ((YamlNode.Mapping) found).get(key).orElse(new YamlNode.Mapping(List.of(), node.at()));
        }
        return found;
    }

    private static YamlNode node(String file) throws IOException {
        Path path = RULESETS.resolve(file);
        return YamlReader.read(file, Files.readString(path), new ArrayList<>()).orElseThrow();
    }
}
