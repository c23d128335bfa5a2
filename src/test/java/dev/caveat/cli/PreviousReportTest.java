package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is given the report of an earlier one tells what has changed. */
class PreviousReportTest {
    @TempDir
    Path folder;

    private Path articles;
    private Path reports;
    private Path json;

    @BeforeEach
    void articles() throws IOException {
        articles = Files.createDirectories(folder.resolve("articles"));
        reports = folder.resolve("reports");
        json = reports.resolve("report.json");
        for (String name : List.of("negated-cure.md", "getting-back-to-lifting.md")) {
            Files.copy(Path.of("sample-articles", name), articles.resolve(name));
        }
    }

    @Test
    void newAndFixedAreToldInConsoleJsonAndPages() throws IOException {
        assertFalse(check().out().contains(" since "));
        assertTrue(Json.read(Files.readString(json)).get("changes").isNull());
        edit("getting-back-to-lifting.md", "Is the Cure", "May Help");
        edit("negated-cure.md", "\n\n", "\n\nWe guarantee that you will be free of pain for ever.\n\n");
        Tool run = check("--previous", json);
        String line = run.out().lines().filter(each -> each.contains(" since ")).findFirst().orElse("");
        assertTrue(line.matches("\\+\\d new, −1 fixed since .*report\\.json \\(\\d+ unchanged\\)\\."), run.out());
        JsonNode report = Json.read(Files.readString(json));
        assertEquals(List.of(), Json.complaints(report, "report.schema.json"));
        JsonNode changes = report.get("changes");
        assertEquals(1, changes.at("/counts/fixed").asInt());
        assertEquals("Is the Cure", changes.at("/articles/0/findings/0/quote").asText());
        assertEquals("clear", changes.at("/articles/1/before").asText());
        assertEquals("blocked", changes.at("/articles/1/after").asText());
        String index = Files.readString(reports.resolve("index.html"));
        assertTrue(index.contains(" −1 fixed since ") && index.contains("clear → blocked"), "index");
        assertTrue(pages().contains("<th scope=\"row\">fixed</th>") && pages().contains("claims/guarantee"), "pages");
    }

    @Test
    void whatDiffersBesidesTheTextsIsTold() throws IOException {
        check();
        check("--previous", json, "--ruleset", "uk-cap");
        JsonNode changes = Json.read(Files.readString(json)).get("changes");
        assertTrue(changes.get("differences").toString().contains("ruleset ca-bc-physio: "), changes.get("differences").toString());
        assertEquals(0, changes.at("/counts/fixed").asInt(), "a rule that is no longer asked mends nothing");
        assertTrue(changes.at("/counts/gone").asInt() > 0);
    }

    @Test
    void anEarlierReportThatIsNoneIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": 1}");
        Tool run = check("--previous", folder.resolve("broken.json"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--previous: nothing was checked") && run.err().contains("broken.json:1: tool: is missing"), run.err());
        assertFalse(Files.exists(reports));
    }

    @Test
    void aRunWithPreviousCanBeReplayedWithoutIt() {
        check();
        check("--previous", json);
        Tool run = Tool.run("verify", json);
        assertEquals(0, run.code(), run.out() + run.err());
    }

    private String pages() throws IOException {
        StringBuilder pages = new StringBuilder();
        try (var all = Files.list(reports.resolve("articles"))) {
            for (Path page : all.toList()) {
                pages.append(Files.readString(page));
            }
        }
        return pages.toString();
    }

    private void edit(String name, String from, String to) throws IOException {
        String text = Files.readString(articles.resolve(name));
        assertTrue(text.contains(from));
        int at = text.indexOf(from);
        Files.writeString(articles.resolve(name), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private Tool check(Object... options) {
        List<Object> words = new ArrayList<>(List.of("check", "--no-grammar", "--as-of", "2026-11-23", "--reports", reports));
        words.addAll(List.of(options));
        words.add(articles);
        return Tool.run(words.toArray());
    }
}
