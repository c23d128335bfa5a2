package dev.caveat.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of labelled sentences: JSON Lines, each row in one of three shapes.
 *
 * <pre>
 * {"sentence": "…", "violation": true, "category": "cure", "weight": "high", "zone": "title"}
 * {"sentence": "…", "verdict": "breach", "category": "cure", "needs_context": false}      a regulator's ruling
 * {"violations": [{"sentence": "…", "category": "…", "severity": "high"}], "non_violations": ["…"]}      an article
 * </pre>
 *
 * <p>A verdict that begins with {@code breach} is a violation, one that begins with {@code not-breach} is none; any other,
 * and a row that needs its context, is left out: it labels no sentence. {@code severity} and {@code weight} are one thing,
 * and may be left out; {@code zone} is read where it says {@code title}.
 */
public final class LabelFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Label> labels = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private LabelFile() {}

    /**
     * The labels of a file, in order.
     *
     * @param file its name for messages
     * @throws MistakesException with every row that cannot be read
     */
    public static List<Label> read(String file, String text) throws MistakesException {
        LabelFile reader = new LabelFile();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                reader.row(lines.get(i), new Place(file, i + 1, 1));
            }
        }
        if (reader.mistakes.isEmpty() && reader.labels.isEmpty()) {
            reader.mistakes.add(new Mistake(Place.startOf(file), "", "holds no labelled sentence"));
        }
        if (!reader.mistakes.isEmpty()) {
            throw new MistakesException(reader.mistakes);
        }
        return List.copyOf(reader.labels);
    }

    private void row(String line, Place at) {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            mistakes.add(new Mistake(at, "", "not JSON: " + e.getOriginalMessage()));
            return;
        }
        if (row.has("violation") || row.has("verdict")) {
            sentence(row, at);
        } else if (row.has("violations") || row.has("non_violations")) {
            row.path("violations").forEach(each -> add(each, true, at));
            row.path("non_violations").forEach(each -> labels.add(new Label(each.asText(), false, Label.ALLOWED, "", false)));
        } else {
            mistakes.add(new Mistake(at, "", "a row needs “violation”, “verdict” or “violations”"));
        }
    }

    private void sentence(JsonNode row, Place at) {
        if (row.has("violation")) {
            if (row.path("violation").isBoolean()) {
                add(row, row.path("violation").booleanValue(), at);
            } else {
                mistakes.add(new Mistake(at, "violation", row.path("violation") + " is not valid (valid: true, false)"));
            }
            return;
        }
        verdict(row.path("verdict").asText()).filter(judged -> !row.path("needs_context").asBoolean())
                .ifPresent(violation -> add(row, violation, at));
    }

    private static Optional<Boolean> verdict(String verdict) {
        return verdict.startsWith("breach") ? Optional.of(true) : verdict.startsWith("not-breach") ? Optional.of(false) : Optional.empty();
    }

    private void add(JsonNode row, boolean violation, Place at) {
        String sentence = row.path("sentence").asText("");
        if (sentence.isBlank()) {
            mistakes.add(new Mistake(at, "sentence", "is missing"));
            return;
        }
        String category = violation ? row.path("category").asText("other") : Label.ALLOWED;
        String weight = row.path("severity").asText(row.path("weight").asText(""));
        boolean title = row.path("zone").asText("").equals("title");
        labels.add(new Label(sentence, violation, category, violation ? weight : "", title));
    }
}
