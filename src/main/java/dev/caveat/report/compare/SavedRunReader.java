package dev.caveat.report.compare;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caveat.git.Since;
import dev.caveat.report.ChangedSince;
import dev.caveat.report.Manifest;
import dev.caveat.report.RulesetUsed;
import dev.caveat.report.Run;
import dev.caveat.report.RunOptions;
import dev.caveat.report.Tool;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the manifest of a report that {@link SavedReportReader} could read. */
public final class SavedRunReader {
    private static final List<String> WANTED = List.of("tool", "run", "manifest");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> mistakes;
    private final Map<String, Fields> read = new HashMap<>();

    private SavedRunReader(List<String> mistakes) {
        this.mistakes = mistakes;
    }

    /** @param mistakes receives every mistake; nothing is given then */
    public static Optional<SavedRun> read(String name, byte[] bytes, List<String> mistakes) {
        List<String> found = new ArrayList<>();
        Optional<SavedRun> run = new SavedRunReader(found).read(bytes);
        found.forEach(mistake -> mistakes.add(name + ":" + mistake));
        return found.isEmpty() ? run : Optional.empty();
    }

    private Optional<SavedRun> read(byte[] bytes) {
        try (JsonParser parser = JSON.getFactory().createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser);
            }
        } catch (IOException e) {
            throw new IllegalStateException("it was read before", e);
        }
        Fields manifest = read.get("manifest");
        if (manifest == null) {
            mistakes.add("1: manifest: is missing; this report does not say what went into it, so it cannot be replayed"
                    + " (only a newer Caveat writes that): check the articles again");
            return Optional.empty();
        }
        Fields tool = read.get("tool");
        Fields run = read.get("run");
        return Optional.of(new SavedRun(new Tool(tool.text("name"), tool.text("version"), tool.nullable("languageTool")),
                run(run), run.number("exitCode"), manifest(manifest)));
    }

    private void field(JsonParser parser) throws IOException {
        String field = parser.currentName();
        parser.nextToken();
        int line = parser.currentTokenLocation().getLineNr();
        if (!WANTED.contains(field)) {
            parser.skipChildren();
            return;
        }
        JsonNode node = JSON.readTree(parser);
        if (node.isObject()) {
            read.put(field, new Fields(node, field, line, mistakes));
        } else if (!node.isNull()) {
            mistakes.add(line + ": " + field + ": an object is expected");
        }
    }

    private Run run(Fields run) {
        List<RulesetUsed> rulesets = run.objects("rulesets").stream()
                .map(each -> new RulesetUsed(each.text("id"), each.text("version"), each.text("digest"))).toList();
        Optional<ChangedSince> changed = run.node().path("changedSince").isObject()
                ? Optional.of(changedSince(run.object("changedSince"))) : Optional.empty();
        return new Run(day(run), Optional.empty(), rulesets, run.text("configDigest"), Map.of(), changed);
    }

    private LocalDate day(Fields run) {
        String text = run.text("asOf");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            mistakes.add(run.line() + ": run.asOf: “" + text + "” is no date (write it like 2026-11-23)");
            return LocalDate.EPOCH;
        }
    }

    private static ChangedSince changedSince(Fields changed) {
        Since since = new Since(changed.text("ref"), changed.optional("commit"), changed.optional("mergeBase"), Optional.empty());
        return new ChangedSince(since, changed.optional("reason"), changed.number("unchanged"), changed.text("lines").equals("changed"));
    }

    private static Manifest manifest(Fields manifest) {
        Fields options = manifest.object("options");
        return new Manifest(manifest.optional("engine"), new RunOptions(options.texts("paths"), options.optional("standardInput"),
                options.texts("rulesets"), options.optional("configuration"), options.optional("failOn"), options.texts("only"),
                options.texts("skip"), options.flag("grammar"), options.optional("waivers"), options.optional("baseline"),
                options.optional("changedSince"), options.flag("changedLines")),
                manifest.objects("files").stream().map(file -> new Manifest.InputFile(file.text("path"), file.text("role"),
                        file.text("digest"))).toList(),
                manifest.text("digest"));
    }
}
