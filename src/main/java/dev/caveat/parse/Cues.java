package dev.caveat.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.caveat.document.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and shapes that give a zone away, read once from {@code zones.yml}. */
final class Cues {
    static final Cues SHARED = load();

    /** Characters; what is longer is a paragraph. */
    private static final int LINE = 200;

    /** Expressions of which all must be found. */
    private record Cue(List<Pattern> all) {
        boolean isIn(String text, boolean whole) {
            return all.stream().allMatch(one -> whole ? one.matcher(text).matches() : one.matcher(text).find());
        }
    }

    private final Map<String, List<Cue>> headings;
    private final Map<String, List<Cue>> lines;
    private final Map<String, List<Cue>> wording;
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final Map<String, List<Set<String>>> markup = new LinkedHashMap<>();

    private Cues(JsonNode root) {
        headings = cues(root.get("headings"));
        lines = cues(root.get("lines"));
        wording = cues(root.get("wording"));
        root.get("wording").properties().forEach(entry -> {
            List<String> words = new ArrayList<>();
            entry.getValue().get(0).get("needs").forEach(word -> words.add(word.asText()));
            needs.put(entry.getKey(), words);
        });
        root.get("markup").properties().forEach(entry -> {
            List<Set<String>> words = new ArrayList<>();
            entry.getValue().forEach(one -> words.add(Set.of(one.asText().split(" "))));
            markup.put(entry.getKey(), words);
        });
    }

    /** The zone that a heading opens. */
    Optional<Zone> heading(String text) {
        String plain = plain(text);
        return headings.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(cue -> cue.isIn(plain, true)))
                .map(entry -> zone(entry.getKey())).findFirst();
    }

    /** Whether the whole text is a line of that kind ({@code byline}, {@code furniture}, …). */
    boolean isLine(String kind, String text) {
        String plain = text.strip();
        return plain.length() <= LINE && lines.get(kind).stream().anyMatch(cue -> cue.isIn(plain, true));
    }

    /** Whether the text holds wording of that kind. */
    boolean hasWording(String kind, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return needs.get(kind).stream().anyMatch(lower::contains)
                && wording.get(kind).stream().anyMatch(cue -> cue.isIn(text, false));
    }

    /** The zone of an element whose classes and id hold these words. */
    Optional<Zone> markup(List<String> words) {
        Set<String> there = new HashSet<>(words);
        return markup.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(there::containsAll))
                .map(entry -> zone(entry.getKey())).findFirst();
    }

    /** Without a leading number or sign and without closing punctuation. */
    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ")
                .replaceAll("^(?:\\d+[.)]\\s*|[^\\p{L}\\p{N}]+)", "").replaceAll("[\\s:.?!–—]+$", "");
    }

    private static Zone zone(String id) {
        return Zone.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Map<String, List<Cue>> cues(JsonNode node) {
        Map<String, List<Cue>> cues = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            List<Cue> list = new ArrayList<>();
            entry.getValue().forEach(cue -> {
                if (!cue.isObject()) {
                    list.add(cue(cue));
                }
            });
            cues.put(entry.getKey(), list);
        });
        return cues;
    }

    private static Cue cue(JsonNode node) {
        List<Pattern> all = new ArrayList<>();
        Iterable<JsonNode> parts = node.isArray() ? node : List.of(node);
        parts.forEach(part -> all.add(Pattern.compile(part.asText(),
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL)));
        return new Cue(List.copyOf(all));
    }

    private static Cues load() {
        try (InputStream file = Cues.class.getResourceAsStream("zones.yml")) {
            return new Cues(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
