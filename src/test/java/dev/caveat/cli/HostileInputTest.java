package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger may put into a pull request: it is checked or said not to be, and the article beside it is checked. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HostileInputTest {
    private static final int MANY = 100_000;
    private static final String HONEST = "# Hips\n\nOur therapy cures hip pain.\n";

    @TempDir
    private Path folder;

    private Tool check(Object... more) {
        Object[] words = new Object[more.length + 8];
        System.arraycopy(new Object[] {"check", folder.resolve("drafts"), "--no-grammar", "--format", "json", "--reports",
            folder.resolve("reports"), "--quiet"}, 0, words, 0, 8);
        System.arraycopy(more, 0, words, 8, more.length);
        return Tool.run(words);
    }

    private void draft(String name, String text) throws IOException {
        draft(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void draft(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("drafts"));
        Files.write(folder.resolve("drafts").resolve(name), bytes);
    }

    /** By name: the verdict, and for what was not checked the kind of problem. */
    private Map<String, String> verdicts(Tool run) throws IOException {
        assertFalse(run.err().contains("defect of Caveat") || run.out().contains("defect of Caveat"), run.err() + run.out());
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (JsonNode article : new ObjectMapper().readTree(run.out()).get("articles")) {
            String path = article.get("path").asText();
            JsonNode problems = article.get("problems");
            verdicts.put(path.substring(path.lastIndexOf('/') + 1), article.get("verdict").asText()
                    + (problems.isEmpty() ? "" : " " + problems.get(0).get("kind").asText()));
        }
        return verdicts;
    }

    /** All of them beside an honest article, in every report. */
    private void verdicts(String expected, String... names) throws IOException {
        draft("honest.md", HONEST);
        Tool run = check("--format", "sarif=" + folder.resolve("r.sarif"), "--format", "junit=" + folder.resolve("r.xml"));
        Map<String, String> verdicts = verdicts(run);
        assertEquals("blocked", verdicts.remove("honest.md"));
        for (String name : names) {
            assertTrue(verdicts.get(name).matches(expected), name + ": " + verdicts.get(name));
        }
        assertEquals(names.length, verdicts.size());
        assertEquals(verdicts.values().stream().anyMatch(verdict -> verdict.startsWith("not-checked")) ? 3 : 1, run.code());
    }

    @Test
    void markdownNestedOneHundredThousandTimesIsReadOrRefused() throws IOException {
        Files.writeString(folder.resolve("caveat.yml"), "root: true\nbudget: {seconds: 60}\n");
        draft("quotes.md", "> ".repeat(MANY) + "x\n");
        draft("brackets.md", "[".repeat(MANY) + "x" + "]".repeat(MANY) + "\n");
        draft("emphasis.md", "*a _b ".repeat(MANY) + "\n");
        draft("links.md", "[".repeat(MANY) + "a" + "](b)".repeat(MANY) + "\n");
        draft("stars.md", "*".repeat(MANY) + "\n");
        draft("items.md", "- ".repeat(MANY) + "x\n");
        verdicts("blocked|needs-review|clear|not-checked (too-large|timeout|broken)",
                "quotes.md", "brackets.md", "emphasis.md", "links.md", "stars.md", "items.md");
    }

    @Test
    void whatTakesTheParserForEverIsStoppedWithinItsBudget() throws IOException {
        Files.writeString(folder.resolve("caveat.yml"), "root: true\nbudget: {seconds: 4}\n");
        draft("pairs.md", "[]".repeat(MANY) + "\n");
        draft("entities.md", "&copy; ".repeat(MANY) + "\n");
        verdicts("not-checked timeout", "pairs.md", "entities.md");
        assertTrue(Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("parse "))
                .allMatch(HostileInputTest::ends), "a parser that was given up goes on");
    }

    private static boolean ends(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Test
    void whatIsLargerThanAnyArticleIsRefusedWithItsSize() throws IOException {
        draft("line.md", "word ".repeat(10 << 20));
        draft("keys.md", "---\n" + IntStream.range(0, 1_000_000).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining()) + "---\n\n" + HONEST);
        draft("fewer-keys.md", "---\n" + IntStream.range(0, MANY).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining()) + "---\n\n" + HONEST);
        draft("paragraph.html", "<p>" + "We cure ".repeat(MANY));
        draft("paragraphs.md", "a\n\n".repeat(2 * MANY));
        draft("metas.html", "<meta name=description content=x>".repeat(20_000) + "<p>We cure hip pain.");
        draft("comments.md", "<!-- caveat-disable claims/cure -- a -->\n\nWe cure.\n\n".repeat(2001));
        draft("sentence.txt", "We can cure your back pain and ".repeat(10_000) + ".");
        verdicts("not-checked too-large", "line.md", "keys.md", "fewer-keys.md", "paragraph.html", "paragraphs.md", "metas.html", "comments.md", "sentence.txt");
    }

    @Test
    void aFolderCanBeGivenMoreThanOthers() throws IOException {
        Files.createDirectories(folder.resolve("drafts/books"));
        String long3 = "# Hips\n\n" + "Walking may help a sore hip, and so may rest.\n\n".repeat(46_000);
        Files.writeString(folder.resolve("drafts/books/caveat.yml"), "budget: {megabytes: 3}\n");
        draft("books/long.md", long3);
        draft("long-too.md", long3);
        Map<String, String> verdicts = verdicts(check("--only", "claims/*"));
        assertEquals("not-checked too-large", verdicts.get("long-too.md"));
        assertEquals("clear", verdicts.get("long.md"));
    }

    @Test
    void aBudgetThatIsNoneIsTold() throws IOException {
        draft("honest.md", HONEST);
        Files.writeString(folder.resolve("caveat.yml"), "root: true\nbudget: {seconds: 0, minutes: 3}\n");
        Tool run = check();
        assertEquals(2, run.code());
        assertTrue(run.err().contains("budget.minutes: unknown field"), run.err());
        Files.writeString(folder.resolve("caveat.yml"), "root: true\nbudget: {megabytes: 65}\n");
        assertTrue(check().err().contains("budget: megabytes must be from 1 to 64"), check().err());
    }

    @Test
    void htmlNestedOneHundredThousandTimesIsChecked() throws IOException {
        draft("divs.html", "<div>".repeat(MANY) + "We cure hip pain.");
        draft("spans.html", "<span>".repeat(MANY) + "We cure hip pain." + "</span>".repeat(MANY));
        draft("bold.html", "<b>".repeat(MANY) + "We cure hip pain.");
        verdicts("blocked", "divs.html", "spans.html", "bold.html");
    }

    @Test
    void charactersThatAreNoneAreRefusedAndOddOnesAreRead() throws IOException {
        draft("nul.md", "# Hips\0\n");
        draft("half.md", new byte[] {'#', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        draft("latin.md", new byte[] {'c', 'a', 'f', (byte) 0xE9});
        draft("half16.md", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xD8, 'b', 0});
        verdicts("not-checked (binary|encoding)", "nul.md", "half.md", "latin.md", "half16.md");
    }

    @Test
    void bidiMarksControlsAndHalvesWrittenAsEscapesAreCheckedAndReported() throws IOException {
        draft("bidi.md", "# Hips\n\n\u202eWe \u2066cure\u2069 all hip pain\u202c \u0001\u0008\u001b[31m\u0085\ufffe.\n");
        draft("escapes.md", "---\ntitle: \"We cure \\uD800 hips\\uDC00\"\n---\n\n# Hips\n\nText &#xD800; and &#0; here.\n");
        draft("zero-width.md", "# Hips\n\n" + "\u200b".repeat(2_000) + "We cu\u200bre all hip pain. " + "e" + "\u0301".repeat(2_000) + "\n");
        verdicts("blocked", "bidi.md", "escapes.md", "zero-width.md");
        assertTrue(Files.readString(folder.resolve("r.sarif")).contains("\"version\""));
    }

    @Test
    void wordFilesThatReachOutsideOrBlowUpAreRefusedAndReachNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "We cure everything, secretly.");
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        draft("entity.docx", word(entity, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "word/document.xml", Map.of()));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        draft("laughs.docx", word(laughs + "]>", "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", "word/document.xml", Map.of()));
        draft("bomb.docx", word("", "<w:p><w:r><w:t>" + "x".repeat(40 << 20) + "</w:t></w:r></w:p>", "word/document.xml", Map.of()));
        draft("deep.docx", word("", "<w:tbl><w:tr><w:tc>".repeat(MANY) + "</w:tc></w:tr></w:tbl>".repeat(MANY), "word/document.xml", Map.of()));
        verdicts("not-checked broken", "entity.docx", "laughs.docx", "bomb.docx", "deep.docx");
    }

    @Test
    void pathsInAWordPackageLeadNowhere() throws IOException {
        Path evil = folder.resolve("evil.txt");
        String said = "<w:p><w:r><w:t>We cure hip pain.</w:t></w:r></w:p>";
        draft("climbing.docx", word("", said, "word/document.xml", Map.of("../evil.txt", "x", "../../../../" + evil.toAbsolutePath(), "x", evil.toString(), "x")));
        draft("pointing.docx", word("", said, "../../../../../../etc/passwd", Map.of()));
        Tool run = check();
        assertEquals(1, run.code(), run.err());
        assertFalse(Files.exists(evil));
        assertFalse(run.out().contains("root:"), "a file of the machine is read");
    }

    @Test
    void yamlThatUnfoldsOrNamesJavaIsRefusedWhereverItStands() throws IOException {
        String laughs = "a: &a [" + "x, ".repeat(20_000) + "x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: &d [*c, *c, *c]\n";
        draft("unfolds.md", "---\n" + laughs + "---\n\n" + HONEST);
        draft("itself.md", "---\na: &a [*a]\nauthor: *a\n---\n\n" + HONEST);
        draft("java.md", "---\na: !!java.net.URL [\"http://127.0.0.1:1/\"]\n---\n\n" + HONEST);
        draft("deep.md", "---\na: " + "[".repeat(MANY) + "]".repeat(MANY) + "\n---\n\n" + HONEST);
        assertEquals(Map.of("unfolds.md", "blocked", "itself.md", "blocked", "java.md", "blocked", "deep.md", "not-checked broken"), verdicts(check()));
        refused(laughs, "values, aliases written out");
        refused("rules: &r\n  x: *r\n", "an alias stands for what it is part of");
        refused("rulesets: !!java.net.URL [\"http://127.0.0.1:1/\"]\n", "Global tag is not allowed");
        refused("rules: " + "[".repeat(MANY), "Nesting Depth exceeded");
        refused("rules:\n" + "  claims/x: off\n".repeat(10), "the key stands twice");
        refused("rules:\n" + IntStream.range(0, 20_000).mapToObj(i -> "  claims/x" + i + ": off\n").collect(Collectors.joining()), "20000 lines, more than 5000");
        for (String key : new String[] {"practitioners", "disclaimers", "waivers"}) {
            Files.writeString(folder.resolve("named.yml"), laughs);
            refused(key + ": named.yml\n", "values, aliases written out");
        }
        Files.writeString(folder.resolve("named.json"), "{\"schemaVersion\": 1, \"findings\": " + "[".repeat(MANY));
        refused("baseline: named.json\n", "not JSON");
        Files.writeString(folder.resolve("ruleset.yml"), laughs);
        refused("rulesets: [./ruleset.yml]\n", "values, aliases written out");
        Files.write(folder.resolve("named.yml"), new byte[9 << 20]);
        refused("practitioners: named.yml\n", "larger than 8 MB");
        refused("language: " + "x".repeat(1 << 20) + "\n", " …");
    }

    @Test
    void yamlOfRulesetsTheirPartsAndStylesIsRefusedLikeAConfigurations() throws IOException {
        draft("honest.md", HONEST);
        Map<String, String> bad = Map.of("a: &a [" + "x, ".repeat(20_000) + "x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
                "values, aliases written out", "a: &a [*a]\n", "an alias stands for what it is part of",
                "a: !!java.net.URL [\"http://127.0.0.1:1/\"]\n", "Global tag is not allowed", "a: " + "[".repeat(MANY), "Nesting Depth exceeded",
                "a: \0\n", ".yml");
        String head = "id: own\ntitle: Own\nversion: '1'\ngroups: [part.yml]\n";
        for (Map.Entry<String, String> each : bad.entrySet()) {
            String why = each.getValue();
            Files.createDirectories(folder.resolve("Style"));
            Files.writeString(folder.resolve("ruleset.yml"), each.getKey());
            refused("rulesets: [./ruleset.yml]\n", why);
            Files.writeString(folder.resolve("ruleset.yml"), head);
            Files.writeString(folder.resolve("part.yml"), each.getKey());
            refused("rulesets: [./ruleset.yml]\n", why);
            Files.writeString(folder.resolve("Style/Rule.yml"), "extends: existence\n" + each.getKey());
            refused("rulesets: [./Style]\n", why);
        }
        for (String key : new String[] {"rulesets: [\"./a\\0\"]", "articles: [\"a\\0\"]", "practitioners: \"a\\0\"", "organization: {name: \"\\0\"}"}) {
            refused(key + "\n", ": holds the character U+0000");
        }
        for (String part : new String[] {"extends: \"a\\0\"", "extends: \"../a\\0\"", "groups: [\"a\\0.yml\"]", "provisions: [\"a\\0.yml\"]",
            "places: {AB: \"a\\0.yml\"}\ncites: [\"AB*\"]"}) {
            Files.writeString(folder.resolve("ruleset.yml"), "id: own\ntitle: Own\nversion: '1'\n" + part + "\n");
            refused("rulesets: [./ruleset.yml]\n", ".yml:");
        }
        Files.writeString(folder.resolve("Style/Rule.yml"), "extends: spelling\nmessage: \"%s\"\ndictionaries: [\"a\\0\"]\nignore: [\"b\\0\"]\n");
        refused("rulesets: [./Style]\n", "Style");
    }

    private void refused(String configuration, String why) throws IOException {
        Files.writeString(folder.resolve("caveat.yml"), "root: true\n" + configuration);
        Tool run = check();
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(why), () -> run.err().substring(0, Math.min(2000, run.err().length())));
        assertTrue(run.err().length() < 1_000_000, "nobody reads " + run.err().length() + " characters");
        Files.delete(folder.resolve("caveat.yml"));
    }

    private static byte[] word(String before, String body, String target, Map<String, String> more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\""
                    + target + "\"/></Relationships>");
            put(zip, "word/document.xml", "<?xml version=\"1.0\"?>" + before
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> each : more.entrySet()) {
                put(zip, each.getKey(), each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
