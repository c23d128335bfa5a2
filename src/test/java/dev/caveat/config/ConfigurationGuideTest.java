package dev.caveat.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide names every key that the loader reads, in its example and in its table. */
class ConfigurationGuideTest {
    private static final Path GUIDE = Path.of("src/site/markdown/configuration.md");

    @Test
    void theExampleAndTheTableHoldEveryKeyInOrder() throws IOException {
        String guide = Files.readString(GUIDE);
        List<String> keys = Arrays.stream(ConfigurationFile.class.getRecordComponents()).map(RecordComponent::getName).toList();
        Matcher example = Pattern.compile("(?s)## Every key\\s+```yaml\n(.*?)```").matcher(guide);
        assertTrue(example.find());
        List<Mistake> mistakes = new ArrayList<>();
        YamlNode.Mapping written = (YamlNode.Mapping) YamlReader.read("example", example.group(1), mistakes).orElseThrow();
        new Binder(mistakes).bind(written, ConfigurationFile.class, "");
        SettingReader settings = new SettingReader(mistakes);
        assertEquals(2, settings.overrides(written.get("overrides").orElseThrow()).size());
        assertEquals(2, settings.rules("rules", written.get("rules").orElseThrow()).size());
        assertEquals(List.of(), mistakes);
        assertEquals(keys, written.entries().stream().map(YamlNode.Entry::key).toList());
        List<String> rows = guide.lines().filter(line -> line.startsWith("| `")).map(line -> line.substring(3, line.indexOf('`', 3))).toList();
        assertEquals(keys, rows);
    }
}
