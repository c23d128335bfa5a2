package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import dev.caveat.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML file of this repository that another tool reads, as plain maps, lists and texts. */
final class Definition {
    private Definition() {}

    static Object read(Path file) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Object value = plain(YamlReader.read(file.toString(), Files.readString(file), mistakes).orElseThrow());
        assertEquals(List.of(), mistakes);
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
            return map;
        }
        return node instanceof YamlNode.Sequence list ? list.items().stream().map(Definition::plain).toList()
                : ((YamlNode.Scalar) node).text();
    }
}
