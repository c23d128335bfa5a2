package dev.caveat.check.redflags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What topics and signs rest on. */
class TopicSourcesTest {
    private static final Path BASE = Path.of("rulesets/base");

    @Test
    void everySourceOfATopicOrSignIsAProvision() throws IOException {
        TreeSet<String> known = ids(Files.readString(BASE.resolve("provisions/clinical.yml")), "- id: (S\\d+)");
        StringBuilder data = new StringBuilder(Files.readString(BASE.resolve("red-flags.yml")));
        try (Stream<Path> parts = Files.list(BASE.resolve("red-flags"))) {
            for (Path part : parts.sorted().toList()) {
                data.append(Files.readString(part));
            }
        }
        TreeSet<String> cited = new TreeSet<>();
        Pattern.compile("source: \\[(.*)]").matcher(data).results()
                .forEach(list -> cited.addAll(ids(list.group(1), "(S\\d+)")));
        assertTrue(cited.size() > 70, cited.toString());
        cited.removeAll(known);
        assertEquals(new TreeSet<>(), cited);
    }

    private static TreeSet<String> ids(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
