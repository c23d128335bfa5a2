package dev.caveat.hostile;

import static dev.caveat.WordPackage.DOCUMENT;
import static dev.caveat.hostile.Made.MANY;
import static dev.caveat.hostile.Made.each;

import dev.caveat.WordPackage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Word files that are made to blow up, to reach out of themselves or to mislead whoever reads them, by what they do. */
final class WordFiles {
    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String SAID = said("We cure back pain.");

    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

    private WordFiles() {
        entities();
        bombs();
        nested();
        paths();
        characters();
        files.put("zip-not.docx", () -> Made.bytes("We cure back pain."));
        files.put("zip-cut.docx", () -> java.util.Arrays.copyOf(Made.bytes("PK\u0003\u0004"), 400));
        files.put("old.docx", () -> Made.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        files.put("empty.docx", () -> new byte[0]);
    }

    static Map<String, Supplier<byte[]>> all() {
        return new WordFiles().files;
    }

    private static String said(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private void put(String name, Supplier<String> body) {
        put(name, "", body, DOCUMENT, Map.of());
    }

    private void put(String name, String before, Supplier<String> body, String target, Map<String, String> more) {
        files.put(name + ".docx", () -> WordPackage.of(Made.bytes(document(before, body.get())), target, more));
    }

    private static String document(String before, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before + "<w:document " + NAMES + "><w:body>" + body + "</w:body></w:document>";
    }

    private void entities() {
        put("entity-of-a-file", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", () -> said("&x; We cure"), DOCUMENT, Map.of());
        put("entity-of-an-address", "<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/e.dtd\"> %x;]>", () -> SAID, DOCUMENT, Map.of());
        put("document-type", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/e.dtd\">", () -> SAID, DOCUMENT, Map.of());
        put("laughs", "<!DOCTYPE d [<!ENTITY a0 \"lol\">" + each(9, i -> "<!ENTITY a" + (i + 1) + " \"" + ("&a" + i + ";").repeat(10) + "\">") + "]>",
                () -> said("&a9;"), DOCUMENT, Map.of());
        put("squared", "<!DOCTYPE d [<!ENTITY a \"" + "x".repeat(20_000) + "\">]>", () -> said("&a;".repeat(20_000)), DOCUMENT, Map.of());
        put("styles-entity", "", () -> SAID, DOCUMENT, Map.of("word/styles.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:styles " + NAMES + "><w:style w:styleId=\"&x;\"/></w:styles>"));
    }

    private void bombs() {
        put("bomb", () -> said("x".repeat(40 << 20)));
        put("bomb-beside", "", () -> SAID, DOCUMENT, Map.of("word/other.xml", "\0".repeat(40 << 20)));
        put("bomb-of-paragraphs", () -> said("We cure").repeat(400_000));
        put("long", () -> SAID.repeat(MANY));
        put("fewer", () -> SAID.repeat(30_000));
        put("line", () -> said("word ".repeat(5 << 20)));
        put("attributes", () -> "<w:p " + each(300_000, i -> "a" + i + "=\"1\" ") + "/>");
    }

    private void nested() {
        put("tables", () -> "<w:tbl><w:tr><w:tc>".repeat(MANY) + SAID + "</w:tc></w:tr></w:tbl>".repeat(MANY));
        put("controls", () -> "<w:sdt><w:sdtContent>".repeat(MANY) + SAID + "</w:sdtContent></w:sdt>".repeat(MANY));
        put("links", () -> "<w:p>" + "<w:hyperlink w:anchor=\"a\">".repeat(MANY) + "<w:r><w:t>x</w:t></w:r>" + "</w:hyperlink>".repeat(MANY) + "</w:p>");
        put("inserted", () -> "<w:p>" + "<w:ins>".repeat(MANY) + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>".repeat(MANY) + "</w:p>");
        put("open", () -> "<w:p>".repeat(MANY));
        put("styles-in-a-circle", "", () -> "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>We cure</w:t></w:r></w:p>", DOCUMENT,
                Map.of("word/styles.xml", "<?xml version=\"1.0\"?><w:styles " + NAMES + "><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/>"
                        + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"));
    }

    private void paths() {
        put("climbing", "", () -> SAID, DOCUMENT, Map.of("../../evil.txt", "x", "/evil.txt", "x", "word/../../evil.txt", "x", "C:\\evil.txt", "x"));
        put("pointing-up", "", () -> SAID, "../../../../etc/passwd", Map.of());
        put("pointing-at-a-file", "", () -> SAID, "file:///etc/passwd", Map.of());
        put("pointing-at-an-address", "", () -> SAID, "http://127.0.0.1:1/x", Map.of());
        put("picture-of-a-file", "", () -> "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>We cure</w:t></w:r></w:hyperlink></w:p>", DOCUMENT,
                Map.of("word/_rels/document.xml.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
                        + "Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"));
        files.put("entries.docx", () -> WordPackage.of(Made.bytes(document("", SAID)), DOCUMENT, entries()));
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            entries.put("a" + i, "");
        }
        return entries;
    }

    private void characters() {
        files.put("nul.docx", () -> WordPackage.of(Made.with(document("", said("We QQ cure")), 0), DOCUMENT, Map.of()));
        files.put("invalid.docx", () -> WordPackage.of(Made.with(document("", said("We QQ cure")), 0xFF, 0xFE), DOCUMENT, Map.of()));
        files.put("half.docx", () -> WordPackage.of(Made.with(document("", said("We QQ cure")), 0xED, 0xA0, 0x80), DOCUMENT, Map.of()));
        files.put("sixteen.docx", () -> WordPackage.of(document("", SAID).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16), DOCUMENT, Map.of()));
        put("half-as-an-entity", () -> said("We cure &#xD800; pain"));
        put("bidi", () -> said("\u202eWe \u2066cure\u2069 all hip pain\u202c \u200f."));
        put("markup-as-text", () -> said("&lt;/p&gt;&lt;script&gt; We cure **[pain](x)** " + "*".repeat(4000)));
    }
}
