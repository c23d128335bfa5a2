package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole tool by its system calls: it sends nothing, connects to nothing, and opens only what it was given, what it makes and what Java is made of. */
class ConfinedIT {
    private static final String FILES = "open,openat,?openat2,?creat";
    private static final Pattern OPENED = Pattern.compile("\\bopen(?:at2?)?\\([^\"]*\"((?:[^\"\\\\]|\\\\.)*)\"[^)]*\\).* = \\d+");
    /** Java asks once which protocols there are, by a socket of each that it connects to nothing. */
    private static final String SENDING = "connect,bind,listen,sendto,sendmsg,sendmmsg";
    private static final Pattern NETWORK = Pattern.compile("\\b(?:" + SENDING.replace(',', '|') + ")\\(.*AF_INET.*|\\blisten\\(.*");
    /** Of the system: libraries, devices, what the kernel says of itself, the time zone. */
    private static final List<String> SYSTEM = List.of("/lib", "/usr/lib", "/usr/share/zoneinfo", "/proc/", "/sys/", "/dev/",
            "/etc/ld.so", "/etc/localtime", "/etc/timezone", "/etc/nsswitch.conf", "/etc/passwd", "/etc/group", "/etc/java", "/usr/share/locale/locale.alias");

    @TempDir
    private Path folder;

    /** What every article names, and nobody gave. */
    private Path outside;
    private Path given;

    @BeforeEach
    void traps() throws Exception {
        Jar.require(Jar.works("strace", "-f", "-o", "/dev/null", "-e", "trace=" + FILES, "true"),
                "there is no strace that may trace, which tells what a run opens");
        outside = Files.createDirectory(folder.resolve("outside")).toRealPath();
        given = Files.createDirectory(folder.resolve("given")).toRealPath();
        Path drafts = Files.createDirectory(given.resolve("drafts"));
        for (String name : List.of("secret.md", "secret.html", "secret.css", "secret.yml", "secret.txt", "ignore")) {
            Files.writeString(outside.resolve(name), "# Secret\n\nWe cure it.\n");
        }
        Files.writeString(drafts.resolve("a.md"), "---\ntitle: \"!!javax.script.ScriptEngineManager [x]\"\nlayout: ../outside/secret.md\n---\n\n"
                + "# Back pain\n\nimport X from '../../outside/secret.md'\n\nSee <https://example.com/a>, [this](http://example.org/) and [it](file://"
                + outside + "/secret.txt). ![x](https://example.net/i.png) ![y](../../outside/secret.txt) This are a sentence with an mistake.\n\n"
                + "{% include '../../outside/secret.md' %}\n\n<iframe src=\"http://example.org\"></iframe>\n");
        Files.writeString(drafts.resolve("b.html"), "<!DOCTYPE html SYSTEM \"file://" + outside + "/secret.txt\"><html><head>"
                + "<link rel=stylesheet href=\"file://" + outside + "/secret.css\"><script src=\"http://example.com/x.js\"></script>"
                + "<base href=\"http://example.com/\"></head><body><h1>Back pain</h1><p>We cure it.<img src=\"../../outside/secret.txt\"></body></html>");
        word(drafts.resolve("c.docx"));
        Files.createSymbolicLink(drafts.resolve("leak.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(drafts.resolve("leak"), outside);
        Files.createSymbolicLink(drafts.resolve(".gitignore"), outside.resolve("ignore"));
    }

    @Test
    void aWholeCheckInEveryFormStaysInWhatItWasGiven() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("check", "drafts", "--no-cache"));
        for (String form : List.of("json", "html", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjsonl", "csv", "console")) {
            arguments.addAll(List.of("--format", form + "=out/" + (form.equals("html") ? "" : form + ".out")));
        }
        arguments.addAll(Jar.DAY);
        assertConfined(3, arguments.toArray(String[]::new));
        String report = Files.readString(given.resolve("out/json.out"));
        assertTrue(report.contains("a link that leads nowhere or out of the folder is not followed"), report);
        assertFalse(report.contains("Secret"), report);
    }

    @Test
    void theUsualReportsFolderIsNotLookedForThroughALink() throws Exception {
        Files.createSymbolicLink(given.resolve("reports"), outside);
        Launch run = Jar.run(given, "check", "drafts/a.md", "--no-grammar", "--no-cache");
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("reports/report.json: The report could not be written: its folder is a link"), run.err());
        assertFalse(Files.exists(outside.resolve("report.json")) || Files.exists(outside.resolve("index.html")));
    }

    @Test
    void everyOtherCommandStaysInWhatItWasGiven() throws Exception {
        Files.delete(given.resolve("drafts/leak.md"));
        Files.delete(given.resolve("drafts/leak"));
        assertConfined(0, "init");
        assertConfined(1, "fix", "--unsafe", "--no-grammar", "--no-cache", "drafts/b.html");
        assertConfined(0, "baseline", "drafts", "--no-grammar", "--no-cache");
        assertConfined(0, "explain", "claims/cure");
        assertConfined(0, "rules", "list");
        assertConfined(0, "check", "drafts", "--no-grammar", "--no-cache", "--as-of", "2026-11-23");
        assertConfined(0, "verify", "reports/report.json");
        assertConfined(0, "compare", "reports/report.json", "reports/report.json");
    }

    @Test
    @Timeout(300)
    void theLanguageServerStaysInWhatItWasGiven() throws Exception {
        String root = given.toUri().toString();
        StringBuilder session = new StringBuilder();
        message(session, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"rootUri\":\"" + root + "\",\"capabilities\":{}}}");
        message(session, "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        message(session, "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + root
                + "drafts/a.md\",\"languageId\":\"markdown\",\"version\":1,\"text\":\"# Knees\\n\\nWe cure it. See ![x](../../outside/secret.txt)"
                + " and https://example.com/ for an mistake.\\n\"}}}");
        StringBuilder end = new StringBuilder();
        message(end, "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"shutdown\"}");
        message(end, "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        Path log = folder.resolve("log");
        ProcessBuilder start = new ProcessBuilder(traced(log, "lsp")).directory(given.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        start.environment().put("CAVEAT_CACHE", given.resolve("cache").toString());
        Process server = start.start();
        try (OutputStream to = server.getOutputStream()) {
            to.write(session.toString().getBytes(StandardCharsets.UTF_8));
            to.flush();
            // Grammar's findings come last.
            await(server.getInputStream(), "grammar/EN_A_VS_AN");
            to.write(end.toString().getBytes(StandardCharsets.UTF_8));
            to.flush();
            assertTrue(server.waitFor(2, TimeUnit.MINUTES), "still running");
            assertEquals(0, server.exitValue());
        } finally {
            server.destroyForcibly();
        }
        assertConfined(log);
    }

    private static void await(InputStream from, String word) throws IOException {
        StringBuilder said = new StringBuilder();
        while (said.indexOf(word) < 0) {
            int c = from.read();
            assertTrue(c >= 0, "ended before it said " + word + ": " + said);
            said.append((char) c);
        }
    }

    private static void message(StringBuilder session, String json) {
        session.append("Content-Length: ").append(json.getBytes(StandardCharsets.UTF_8).length).append("\r\n\r\n").append(json);
    }

    private void assertConfined(int code, String... arguments) throws Exception {
        Path log = folder.resolve("log");
        Launch run = Jar.run(given, traced(log, arguments));
        assertEquals(code, run.code(), String.join(" ", arguments) + "\n" + run.out() + run.err());
        assertConfined(log);
    }

    private static List<String> traced(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-s", "4096", "-o", log.toString(), "-e",
                "trace=" + FILES + "," + SENDING));
        command.addAll(Jar.command(List.of(), arguments));
        return command;
    }

    /** Relative paths are of the given folder, in which the tool was started. */
    private void assertConfined(Path log) throws Exception {
        List<String> allowed = new ArrayList<>(SYSTEM);
        allowed.addAll(List.of(given.toString(), Path.of(System.getProperty("java.home")).toRealPath().toString(), System.getProperty("java.home"),
                Launch.REPOSITORY.resolve("target").toString()));
        TreeSet<String> strange = new TreeSet<>();
        int seen = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher opened = OPENED.matcher(line);
            if (NETWORK.matcher(line).find()) {
                strange.add(line);
            } else if (opened.find()) {
                seen++;
                Path path = given.resolve(opened.group(1)).normalize();
                // A folder above is looked into for the caveat.yml and the repository that hold here; nothing in it is opened.
                boolean above = given.startsWith(path);
                if (!above && allowed.stream().noneMatch(path.toString()::startsWith)) {
                    strange.add(line);
                }
            }
            if (opened.find(0) && given.resolve(opened.group(1)).normalize().startsWith(outside)) {
                strange.add(line);
            }
        }
        assertEquals(new TreeSet<String>(), strange);
        assertTrue(seen > 50, "only " + seen + " files were opened; the test looks at nothing");
    }

    /** A Word file that names others in every way it can: an entity, a picture elsewhere, a template. */
    private void word(Path file) throws Exception {
        String relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(zip, "_rels/.rels", relations + "<Relationship Id=\"r1\" Type=\"" + office
                    + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(zip, "word/_rels/document.xml.rels", relations + "<Relationship Id=\"r9\" TargetMode=\"External\" Type=\"" + office
                    + "image\" Target=\"file://" + outside + "/secret.txt\"/><Relationship Id=\"r8\" TargetMode=\"External\" Type=\"" + office
                    + "attachedTemplate\" Target=\"http://example.com/x.dotx\"/></Relationships>");
            entry(zip, "word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"" + office.substring(0, office.length() - 1) + "\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>We cure back pain.</w:t></w:r><w:r><w:drawing><a:blip r:link=\"r9\"/></w:drawing></w:r></w:p>"
                    + "</w:body></w:document>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
