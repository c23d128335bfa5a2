package dev.caveat.hostile;

import static dev.caveat.hostile.Made.FULL;
import static dev.caveat.hostile.Made.MANY;
import static dev.caveat.hostile.Made.each;
import static dev.caveat.hostile.Made.full;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** HTML pages and plain texts that are made to hang, to overflow or to mislead whoever reads them, by what they are made of. */
final class PageFiles {
    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

    private PageFiles() {
        nested();
        long1();
        heads();
        texts();
        characters();
    }

    static Map<String, Supplier<byte[]>> all() {
        return new PageFiles().files;
    }

    private void html(String name, Supplier<String> text) {
        files.put(name + ".html", () -> Made.bytes(text.get()));
    }

    private void text(String name, Supplier<String> text) {
        files.put(name + ".txt", () -> Made.bytes(text.get()));
    }

    private void nested() {
        for (String tag : new String[] {"div", "b", "a href=x", "nav", "h1", "form", "template", "noscript", "frameset", "font", "nobr", "blockquote",
            "em", "ul><li", "table><tr><td", "svg><foreignObject", "math><mi", "select><option", "b><i", "b><p", "p><a href=x", "q"}) {
            html("nested-" + tag.replaceAll("\\W+", "-"), () -> ("<" + tag + ">").repeat(MANY) + "We cure");
        }
        html("closed", () -> "<div>".repeat(MANY) + "x" + "</div>".repeat(MANY) + "<p>We cure");
        html("spans", () -> "<span>".repeat(MANY) + "We cure" + "</span>".repeat(MANY));
        html("misnested", () -> "<b><p>".repeat(50_000) + "x</b>".repeat(50_000));
        html("formatting", () -> ("<a>" + "<b>".repeat(100)).repeat(1000));
        html("hidden", () -> "<div style=\"display:none\">".repeat(50_000) + "x");
        html("table-words", () -> "<table>".repeat(1000) + "x".repeat(MANY));
    }

    private void long1() {
        for (String text : new String[] {"<p>", "<br>", "<p>We cure</p>", "<h1>We cure</h1>", "<body>", "&amp;", "&", "<", "<!--", "<!-- -->", "<![CDATA[",
            "<!DOCTYPE ", "<script>", "We cure ", "<plaintext><p>", "<img alt='We cure'>", "<li>We cure, guaranteed, the best."}) {
            html("long-" + text.replaceAll("\\W+", "-") + "-" + Integer.toHexString(text.hashCode()), () -> full(text) + "x");
        }
        html("line-of-50-megabytes", () -> "word ".repeat(10 << 20));
        html("attributes", () -> "<p " + each(150_000, i -> "a" + i + "=1 ") + ">x");
        html("attribute", () -> "<p a=\"" + "x".repeat(FULL) + "\">y");
        html("classes", () -> "<div class=\"" + "a ".repeat(900_000) + "\">x");
    }

    private void heads() {
        html("titles", () -> "<head><title>".repeat(MANY));
        html("metas", () -> "<meta name=description content=x>".repeat(50_000) + "<p>x");
        html("json", () -> "<script type=\"application/ld+json\">" + "[".repeat(MANY) + "</script><p>x");
        html("json-maps", () -> "<script type=\"application/ld+json\">" + "{\"a\":".repeat(MANY) + "</script><p>x");
        html("styles", () -> "<style>" + "a{display:none}".repeat(MANY) + "</style><p>x");
        html("styles-open", () -> "<style>" + "a{".repeat(MANY) + "</style><p>x");
        html("selectors", () -> "<style>" + each(MANY, i -> ".c" + i + ",") + ".d{display:none}</style><p class=c1>x");
        html("rules", () -> "<style>" + each(40_000, i -> ".c" + i + "{display:none}") + "</style>" + each(30_000, i -> "<p class=c" + i + ">x</p>"));
        html("entities", () -> "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>");
        html("base", () -> "<base href=\"file:///etc/passwd\"><link rel=stylesheet href=\"http://127.0.0.1:1/\"><iframe src=\"http://127.0.0.1:1/\">"
                + "</iframe><p>We cure");
    }

    private void texts() {
        for (String text : new String[] {"word ", "a\n", "x", "a\n\n", "WE CURE\n\n", "We cure back pain and ", "1. a\n", "By Jane Doe, RPT\n", "Sources\n\n",
            "• a\n", "a: b\n", "\t", "?", "Related Articles\n", "Share\nTweet\n", "January 1, 2020\n", "> ", "[", "[a](b)", "*a _b ", "*",
            "<!-- caveat-disable a -- b -->\n"}) {
            text("text-" + text.strip().replaceAll("[^A-Za-z0-9]+", "-") + "-" + Integer.toHexString(text.hashCode()), () -> full(text));
        }
        text("line-of-50-megabytes", () -> "word ".repeat(10 << 20));
        text("source-list", () -> "Sources\n" + full("Smith J. Title. Journal 2019.\n"));
        text("asterisks", () -> "*".repeat(4000) + "\n");
        text("keys", () -> "---\n" + each(130_000, i -> "k" + i + ": v\n") + "---\n" + Made.HONEST);
    }

    private void characters() {
        for (String ending : new String[] {".html", ".txt"}) {
            files.put("bidi" + ending, () -> Made.bytes("\u202eWe \u2066cure\u2069 all hip pain\u202c \u200f.\n"));
            files.put("controls" + ending, () -> Made.bytes("\u0001\u0002\u001b[31m We cure \u0007 pain.\n"));
            files.put("combining" + ending, () -> Made.bytes("a" + "\u0301".repeat(900_000)));
            files.put("half" + ending, () -> Made.with("We QQ cure", 0xED, 0xA0, 0x80));
            files.put("invalid" + ending, () -> Made.with("We QQ cure", 0xFF, 0xFE));
            files.put("nul" + ending, () -> Made.with("We QQ cure", 0));
            files.put("sixteen-half" + ending, () -> Made.bytes(0xFF, 0xFE, 'a', 0, 0, 0xD8, 'b', 0));
            files.put("sixteen-big" + ending, () -> "\ufeffWe cure all".getBytes(StandardCharsets.UTF_16BE));
        }
        html("halves-as-entities", () -> "<p>We cure &#xD800; &#0; &#xDC00; pain.");
    }
}
