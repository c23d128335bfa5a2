package dev.caveat.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.rule.RuleId;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A baseline as JSON: sorted, one finding a line, so that two branches merge and a change reads as what it is.
 *
 * <p>Mistakes of its shape are told by field; nobody writes it by hand.
 */
public final class BaselineFile {
    private static final int VERSION = 1;
    private static final String KIND = "caveat-baseline";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final String name;
    private final List<Mistake> mistakes;

    private BaselineFile(String name, List<Mistake> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /**
     * Reads one.
     *
     * @param mistakes receives every mistake; what is returned is then not to be used
     */
    public static Baseline read(String name, String text, List<Mistake> mistakes) {
        return new BaselineFile(name, mistakes).read(text);
    }

    public static String write(Baseline baseline) {
        StringBuilder out = new StringBuilder();
        out.append("{\n  \"kind\": \"").append(KIND).append("\",\n  \"schemaVersion\": ").append(VERSION).append(",\n  \"articles\": [");
        String comma = "";
        for (Baseline.Article article : baseline.articles().values()) {
            out.append(comma).append("\n    {\n      \"path\": ").append(quoted(article.path())).append(",\n      \"sketch\": ")
                    .append(quoted(article.sketch().toString())).append(",\n      \"findings\": [");
            String inner = "";
            for (Baseline.Entry entry : article.entries()) {
                out.append(inner).append("\n        {\"rule\": ").append(quoted(entry.rule().toString())).append(", \"section\": ")
                        .append(quoted(entry.section())).append(", \"text\": ").append(quoted(entry.text())).append(", \"digest\": ")
                        .append(quoted(entry.digest())).append(", \"count\": ").append(entry.count()).append('}');
                inner = ",";
            }
            out.append("\n      ]\n    }");
            comma = ",";
        }
        return out.append(baseline.articles().isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private Baseline read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            Place at = e.getLocation() == null ? Place.startOf(name)
                    : new Place(name, Math.max(1, e.getLocation().getLineNr()), Math.max(1, e.getLocation().getColumnNr()));
            mistakes.add(new Mistake(at, "", "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + remedy()));
            return Baseline.EMPTY;
        }
        if (!root.path("kind").asText().equals(KIND)) {
            wrong("kind", "this is no baseline of Caveat: “" + root.path("kind").asText() + "” where “" + KIND + "” is expected");
            return Baseline.EMPTY;
        }
        if (root.path("schemaVersion").asInt() != VERSION) {
            wrong("schemaVersion", root.path("schemaVersion") + " is not a version that this Caveat reads (valid: " + VERSION + ")");
            return Baseline.EMPTY;
        }
        TreeMap<String, Baseline.Article> articles = new TreeMap<>();
        int i = 0;
        for (JsonNode node : list(root, "articles", "")) {
            Baseline.Article article = article(node, "articles[" + i++ + "]");
            if (articles.put(article.path(), article) != null) {
                wrong("articles[" + (i - 1) + "].path", "“" + article.path() + "” is there twice");
            }
        }
        return new Baseline(articles);
    }

    private Baseline.Article article(JsonNode node, String field) {
        List<Baseline.Entry> entries = new ArrayList<>();
        int i = 0;
        for (JsonNode finding : list(node, "findings", field + ".")) {
            entry(finding, field + ".findings[" + i++ + "].").ifPresent(entries::add);
        }
        return new Baseline.Article(text(node, "path", field + "."), Sketch.parse(text(node, "sketch", field + ".")), entries);
    }

    private Optional<Baseline.Entry> entry(JsonNode node, String field) {
        int before = mistakes.size();
        String rule = text(node, "rule", field);
        String section = text(node, "section", field);
        String text = text(node, "text", field);
        String digest = text(node, "digest", field);
        JsonNode count = node.path("count");
        if (!count.isInt() || count.asInt() < 1) {
            wrong(field + "count", count + " is not a number from 1 on");
        }
        if (mistakes.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Baseline.Entry(RuleId.of(rule), section, text, digest, count.asInt()));
        } catch (IllegalArgumentException e) {
            wrong(field + "rule", "“" + rule + "” is not the id of a rule");
            return Optional.empty();
        }
    }

    private Iterable<JsonNode> list(JsonNode node, String key, String field) {
        if (!node.path(key).isArray()) {
            wrong(field + key, "a list is expected");
            return List.of();
        }
        Iterator<JsonNode> items = node.path(key).elements();
        return () -> items;
    }

    private String text(JsonNode node, String key, String field) {
        if (!node.path(key).isTextual()) {
            wrong(field + key, "a text is expected");
        }
        return node.path(key).asText();
    }

    private void wrong(String field, String what) {
        mistakes.add(new Mistake(Place.startOf(name), field, what + remedy()));
    }

    private static String remedy() {
        return "; caveat baseline writes it anew once this file is out of the way";
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a string can be written", e);
        }
    }
}
