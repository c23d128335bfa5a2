package dev.caveat.report.compare;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Verdict;
import dev.caveat.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a JSON report, of schemaVersion 1, whatever fields a later Caveat has added to it. Article by article, so that the
 * report of a large archive need not be held as a tree.
 */
public final class SavedReportReader {
    private static final int KNOWN = 1;
    private static final List<String> REQUIRED = List.of("schemaVersion", "tool", "run", "articles", "rules");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<SavedArticle> articles = new ArrayList<>();
    private final Map<String, SavedRule> rules = new TreeMap<>();
    private int version;
    private Optional<Fields> tool = Optional.empty();
    private Optional<Fields> run = Optional.empty();

    private SavedReportReader(String name) {
        this.name = name;
    }

    /**
     * @param name of the file, for mistakes
     * @param mistakes receives every mistake, with file, line and field; the report is then empty
     */
    public static Optional<SavedReport> read(String name, byte[] bytes, List<String> mistakes) {
        SavedReportReader reader = new SavedReportReader(name);
        Optional<SavedReport> report = reader.read(bytes);
        reader.mistakes.forEach(mistake -> mistakes.add(name + ":" + mistake));
        return reader.mistakes.isEmpty() ? report : Optional.empty();
    }

    private Optional<SavedReport> read(byte[] bytes) {
        try (JsonParser parser = JSON.getFactory().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return refuse("1: is not a Caveat report: a JSON object is expected");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser);
            }
            if (parser.nextToken() != null) {
                return refuse(line(parser) + ": something follows the report");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return refuse(line + ": is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return refuse("1: cannot be read: " + e.getMessage());
        }
        if (seen.contains("schemaVersion") && version > KNOWN) {
            return refuse("1: schemaVersion: “" + version + "” is of a newer Caveat (this one reads " + KNOWN + "); update Caveat");
        }
        REQUIRED.stream().filter(field -> !seen.contains(field)).forEach(field ->
                mistakes.add("1: " + field + ": is missing; only a report that caveat check wrote with --format json can be compared"));
        return mistakes.isEmpty() ? report(tool.orElseThrow(), run.orElseThrow()) : Optional.empty();
    }

    private Optional<SavedReport> refuse(String mistake) {
        mistakes.clear();
        mistakes.add(mistake);
        return Optional.empty();
    }

    private void field(JsonParser parser) throws IOException {
        String field = parser.currentName();
        seen.add(field);
        parser.nextToken();
        int line = line(parser);
        switch (field) {
            case "schemaVersion" -> version = version(parser, line);
            case "tool" -> tool = Optional.of(object(parser, field, line));
            case "run" -> run = Optional.of(object(parser, field, line));
            case "articles" -> items(parser, field, this::article);
            case "rules" -> items(parser, field, this::rule);
            default -> parser.skipChildren();
        }
    }

    private int version(JsonParser parser, int line) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getIntValue() >= 1) {
            return parser.getIntValue();
        }
        parser.skipChildren();
        mistakes.add(line + ": schemaVersion: " + KNOWN + " is expected");
        return KNOWN;
    }

    /** Takes one item of a list. */
    private interface Item {
        void take(Fields fields);
    }

    private void items(JsonParser parser, String field, Item item) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            mistakes.add(line(parser) + ": " + field + ": a list is expected");
            parser.skipChildren();
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            item.take(object(parser, field + "[" + i + "]", line(parser)));
        }
    }

    private Fields object(JsonParser parser, String path, int line) throws IOException {
        JsonNode node = JSON.readTree(parser);
        if (!node.isObject()) {
            mistakes.add(line + ": " + path + ": an object is expected");
            return new Fields(node, path, line, new ArrayList<>());
        }
        return new Fields(node, path, line, mistakes);
    }

    private Optional<SavedReport> report(Fields tool, Fields run) {
        List<RulesetUsed> rulesets = run.objects("rulesets").stream()
                .map(each -> new RulesetUsed(each.text("id"), each.text("version"), each.text("digest"))).toList();
        if (!tool.text("name").equals("caveat")) {
            mistakes.add(tool.line() + ": tool.name: “" + tool.text("name") + "” is not valid (valid: caveat)");
        }
        return Optional.of(new SavedReport(name, tool.text("version"), tool.nullable("languageTool"), run.text("asOf"), rulesets,
                run.text("configDigest"), articles, rules));
    }

    private void article(Fields article) {
        Map<String, String> requirements = new LinkedHashMap<>();
        article.objects("requirements").forEach(each -> requirements.put(each.text("id"), each.text("status")));
        articles.add(new SavedArticle(article.text("path"), article.text("digest"), article.text("title"),
                article.oneOf("verdict", Verdict.class), requirements,
                article.objects("findings").stream().map(SavedReportReader::finding).toList()));
    }

    private static SavedFinding finding(Fields finding) {
        Fields start = finding.object("start");
        return new SavedFinding(finding.text("rule"), finding.oneOf("severity", Severity.class), finding.text("message"),
                finding.text("quote"), finding.text("section"), start.number("line"), start.number("column"),
                finding.text("disposition"), finding.optional("reason").orElse(""), finding.text("fingerprint"));
    }

    private void rule(Fields rule) {
        List<String> provisions = rule.objects("provisions").stream().map(each -> String.join(" ", List.of(each.text("id"),
                each.text("clause"), each.text("edition"), each.optional("from").orElse("…"), each.optional("until").orElse("…")))).toList();
        rules.put(rule.text("id"), new SavedRule(rule.text("severity"), provisions));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
