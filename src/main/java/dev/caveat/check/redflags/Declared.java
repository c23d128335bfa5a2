package dev.caveat.check.redflags;

import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the front matter says of an article's red flags.
 *
 * @param topics that it names; they take the place of those that would be found
 * @param unknown by span of the value, what is wrong with a topic that the ruleset does not have
 * @param waved the span of {@code notApplicable: true}; empty where it is not said
 * @param reason why, in the author's words; may be empty
 */
record Declared(List<String> topics, Map<Span, String> unknown, Optional<Span> waved, String reason) {
    private static final Set<String> YES = Set.of("true", "yes");

    static Declared of(Document document, Set<String> known) {
        FrontMatter fields = document.frontMatter();
        List<String> topics = new ArrayList<>();
        Map<Span, String> unknown = new TreeMap<>();
        for (Field.Value value : fields.get("redFlags.topics").map(Field::values).orElse(List.of())) {
            for (String written : value.text().split(",")) {
                String id = TopicDetector.tag(written);
                if (known.contains(id)) {
                    topics.add(id);
                } else if (!id.isEmpty()) {
                    unknown.put(value.span(), "redFlags.topics: there is no topic “" + written.strip() + "”"
                            + Nearest.hint(id, known));
                }
            }
        }
        Optional<Span> waved = fields.get("redFlags.notApplicable")
                .filter(field -> YES.contains(field.text().strip().toLowerCase(Locale.ROOT))).map(Field::span);
        return new Declared(topics.stream().distinct().toList(), unknown, waved,
                fields.get("redFlags.reason").map(Field::text).orElse("").strip());
    }

    boolean isWaved() {
        return waved.isPresent() && !reason.isEmpty();
    }

    /** Whether the topics stand as named. Beside one that does not exist all are looked for: another may be meant. */
    boolean replacesDetection() {
        return !topics.isEmpty() && unknown.isEmpty();
    }

    /** What a reviewer must know of it; empty where the front matter says nothing. */
    String told() {
        if (topics.isEmpty()) {
            return "";
        }
        return "The front matter names the topics: " + String.join(", ", topics)
                + (reason.isEmpty() ? "." : " (" + reason + ").");
    }
}
