package dev.caveat.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.PackedNodes;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build packs is the rulesets' YAML, every value at its place. */
class RulesetPackerTest {
    private static final Path RULESETS = Path.of("rulesets");

    @Test
    void everyFileOfEveryShippedRulesetIsPackedAsItIsWritten() throws IOException {
        for (Path folder : folders()) {
            Map<String, RulesetPacker.Packed> packed = RulesetPacker.files(folder.getFileName().toString());
            TreeSet<String> written = new TreeSet<>();
            for (Path file : yaml(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String text = Files.readString(file);
                written.add(name);
                List<Mistake> mistakes = new ArrayList<>();
                assertEquals(new RulesetText(RulesetText.digest(text), YamlReader.read(name, text, mistakes)),
                        packed.get(name).text(name), file.toString());
            }
            assertEquals(written, new TreeSet<>(packed.keySet()), folder.toString());
        }
    }

    @Test
    void longTextsAndLargeNumbersComeBackWhole() {
        String text = "a: [\"" + "é🦵".repeat(5_000) + "\", ~, '', \"x\"]\n" + "\n".repeat(20_000) + "b: { c: d }\n";
        YamlNode node = YamlReader.read("f", text, new ArrayList<>()).orElseThrow();
        assertEquals(node, PackedNodes.unpack("f", PackedNodes.pack(node)));
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] packed = PackedNodes.pack(YamlReader.read("f", "a: b", new ArrayList<>()).orElseThrow());
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 1);
        assertThrows(IllegalArgumentException.class, () -> PackedNodes.unpack("f", cut));
        assertThrows(IllegalArgumentException.class, () -> PackedNodes.unpack("f", new byte[] {0, 9, 1, 1}));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(RULESETS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
        }
    }
}
