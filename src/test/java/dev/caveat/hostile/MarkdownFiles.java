package dev.caveat.hostile;

import static dev.caveat.hostile.Made.FULL;
import static dev.caveat.hostile.Made.HONEST;
import static dev.caveat.hostile.Made.MANY;
import static dev.caveat.hostile.Made.each;
import static dev.caveat.hostile.Made.full;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Markdown that is made to hang, to overflow or to mislead whoever reads it, by what it is made of. */
final class MarkdownFiles {
    private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

    private MarkdownFiles() {
        inlines();
        slow();
        blocks();
        prose();
        tool();
        characters();
        mdx();
    }

    static Map<String, Supplier<byte[]>> all() {
        return new MarkdownFiles().files;
    }

    private void put(String name, Supplier<String> text) {
        files.put(name + ".md", () -> Made.bytes(text.get()));
    }

    private void raw(String name, Supplier<byte[]> bytes) {
        files.put(name + ".md", bytes);
    }

    private void inlines() {
        put("brackets", () -> "[".repeat(MANY) + "x" + "]".repeat(MANY) + "\n");
        put("brackets-open", () -> "[".repeat(1_000_000));
        put("brackets-closed", () -> "]".repeat(1_000_000));
        put("emphasis", () -> "*a _b ".repeat(MANY) + "\n");
        put("emphasis-nested", () -> "*a **b ".repeat(MANY / 2) + "x" + " b** a*".repeat(MANY / 2));
        put("emphasis-in-words", () -> "*a".repeat(MANY) + "\n");
        put("underscores", () -> "_".repeat(MANY) + "a\n");
        put("struck", () -> "~~a".repeat(MANY));
        put("links", () -> "[a](b)".repeat(MANY) + "\n");
        put("links-nested", () -> "[".repeat(MANY) + "a" + "](b)".repeat(MANY) + "\n");
        put("images", () -> "![a](b)".repeat(MANY));
        put("ticks", () -> "`".repeat(MANY));
        put("backslashes", () -> "\\".repeat(1_000_000));
        put("ampersands", () -> "&".repeat(MANY));
        put("less-than", () -> "<".repeat(MANY));
        put("tags", () -> "<b>".repeat(MANY));
        put("tags-open", () -> "<a ".repeat(MANY));
        put("attribute-open", () -> "<a b=\"".repeat(MANY));
        put("comments-open", () -> "a <!--".repeat(MANY));
        put("declarations-open", () -> "a <!A ".repeat(MANY));
    }

    /** What the parser is known to be slow on: some have 110 KB, some much less. */
    private void slow() {
        put("slow-cdata", () -> "a <![CDATA[".repeat(10_000));
        put("slow-ticks", () -> each(600, i -> "`".repeat(i) + " "));
        put("slow-pairs", () -> "[]".repeat(MANY));
        put("slow-entities", () -> "&copy; ".repeat(MANY));
        put("slow-definitions", () -> each(10_000, i -> "[a" + i + "]: /u" + i + "\n"));
        put("slow-images", () -> "![[]()".repeat(10_000));
        put("slow-targets", () -> "[a](<b".repeat(10_000));
        put("slow-links", () -> "[a](".repeat(10_000));
        put("slow-instructions", () -> "a <?".repeat(10_000));
        put("slow-references", () -> each(20_000, i -> "[a" + i + "]: /u" + i + "\n") + each(20_000, i -> "[a" + i + "] "));
        put("slow-footnotes", () -> each(30_000, i -> "[^a" + i + "]: note " + i + "\n") + each(30_000, i -> "x[^a" + i + "] "));
    }

    private void blocks() {
        put("quotes", () -> "> ".repeat(MANY) + "x\n");
        put("quotes-close", () -> ">".repeat(MANY) + " x\n");
        put("asterisks", () -> "*".repeat(4000) + "\n");
        put("asterisks-many", () -> "*".repeat(MANY) + "\n");
        put("items", () -> "- ".repeat(4000) + "x\n");
        put("items-many", () -> "- ".repeat(MANY) + "x\n");
        put("items-numbered", () -> "1. ".repeat(MANY) + "x\n");
        put("items-deep", () -> each(1400, i -> " ".repeat(2 * i) + "- a\n"));
        put("tables", () -> "|a".repeat(MANY) + "\n" + "|-".repeat(MANY) + "\n" + "|b".repeat(MANY));
        put("rows", () -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(200_000));
        put("hashes", () -> "#".repeat(MANY) + " x");
        put("headings", () -> "# a\n\n".repeat(MANY));
        put("underlined", () -> "a\n".repeat(50_000) + "===\n");
        put("rules", () -> "***\n\n".repeat(MANY));
        put("divs", () -> "<div>".repeat(MANY));
        put("divs-apart", () -> "<div>\n\n".repeat(MANY));
        put("paragraphs-of-html", () -> "<p>We cure</p>\n\n".repeat(MANY));
        put("blank-lines", () -> "\n".repeat(FULL) + "x");
        put("spaces", () -> " ".repeat(FULL) + "x");
        put("tabs", () -> "\t".repeat(FULL) + "x");
        put("returns", () -> "\r".repeat(FULL) + "x");
        put("everything", () -> HONEST + ("> ".repeat(50) + "- ".repeat(50) + "**a [b](c) `d` <!--e--> ".repeat(20) + "\n\n").repeat(1000));
    }

    private void prose() {
        put("line-of-50-megabytes", () -> "word ".repeat(10 << 20));
        for (String text : new String[] {"x", "word ", "We cure back pain. ", "pain, ", "not ", "that we, which you, ", ".", ". ", "e.g. ", "A. B. ", "“",
            "“a” ", "(", "— ", "cure ", "guaranteed results cure ", "https://a.b/c ", "a@b.c ", "1", "1. ", "2024-01-01 ", "911 ", "[1] "}) {
            put("long-" + text.strip().replaceAll("[^A-Za-z0-9]+", "-") + "-" + Integer.toHexString(text.hashCode()), () -> full(text));
        }
        put("sentence", () -> full("We can cure your back pain and ") + ".");
        put("parentheses", () -> "(a ".repeat(300_000) + "b) ".repeat(300_000));
        put("address", () -> "https://" + full("a/"));
        put("claims", () -> full("We cure.\n\n"));
        put("claims-in-headings", () -> full("# We cure\n\n"));
        put("claims-in-fewer-blocks", () -> "We cure back pain, guaranteed. It is a miracle.\n\n".repeat(38_000));
        put("references", () -> each(35_000, i -> i + ". Smith J. Title " + i + ". Journal. 2019;" + i + ":1-2.\n"));
        put("sources", () -> "## Sources\n\n" + each(20_000, i -> i + ". Smith J, Doe A. Title. Journal. 2019;" + i + ":1-2. doi:10.1000/" + i + "\n"));
        put("disclaimer", () -> "## Disclaimer\n\n" + "This article is for general information only and is not medical advice. ".repeat(25_000));
        put("red-flags", () -> "## When to seek care\n\n" + "- If you have numbness in the saddle area, go to emergency or call 911.\n".repeat(20_000));
        put("registration", () -> full("Jane Doe, Registered Physiotherapist, CPTBC licence 12345. "));
    }

    private void tool() {
        put("directives", () -> "<!-- caveat-disable-next-line claims/cure -- because -->\n\n".repeat(30_000));
        put("directive-long", () -> "<!-- caveat-disable " + "claims/cure ".repeat(150_000) + "-- because -->\n\nWe cure.");
        put("directive-open", () -> "x <!-- caveat-disable claims/cure\n\n".repeat(50_000));
        put("directive-near", () -> "x <!-- caveat-disable a\n\n-- b --> We cure.\n\n".repeat(30_000));
        put("keys-a-million", () -> "---\n" + each(1_000_000, i -> "k" + i + ": v\n") + "---\n" + HONEST);
        put("keys", () -> "---\n" + each(130_000, i -> "k" + i + ": v\n") + "---\n" + HONEST);
        put("keys-same", () -> "---\n" + "title: a\n".repeat(200_000) + "---\n" + HONEST);
        put("bomb", () -> "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
                + each(8, i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " [" + ("*" + (char) ('a' + i) + ", ").repeat(8) + "x]\n") + "---\n" + HONEST);
        put("alias-of-itself", () -> "---\na: &a [*a]\n---\n" + HONEST);
        put("merged", () -> "---\na: &a {x: 1}\nb: {<<: *a}\nauthor: *a\n---\n" + HONEST);
        put("deep-lists", () -> "---\na: " + "[".repeat(MANY) + "]".repeat(MANY) + "\n---\n" + HONEST);
        put("deep-maps", () -> "---\na: " + "{a: ".repeat(MANY) + "1" + "}".repeat(MANY) + "\n---\n" + HONEST);
        put("deep-items", () -> "---\na:\n " + "- ".repeat(MANY) + "\n---\n" + HONEST);
        put("java", () -> "---\na: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]\n---\n" + HONEST);
        put("tags-long", () -> "---\ntags: [" + "a, ".repeat(500_000) + "b]\n---\n" + HONEST);
        put("title-long", () -> "---\ntitle: \"" + "a".repeat(FULL) + "\"\n---\n" + HONEST);
        put("title-of-lines", () -> "---\ntitle: |\n" + "  a\n".repeat(400_000) + "---\n" + HONEST);
        put("numbers", () -> "---\nversion: " + "9".repeat(1_000_000) + "\nx: 1e999999999\npublished: 99999999999-99-99\n---\n" + HONEST);
        put("questions", () -> "---\n" + "? ".repeat(MANY) + "\n---\n" + HONEST);
        put("fences", () -> full("---\n"));
        put("toml-keys", () -> "+++\n" + each(120_000, i -> "k" + i + " = \"v\"\n") + "+++\n" + HONEST);
        put("toml-deep", () -> "+++\na = " + "[".repeat(MANY) + "]".repeat(MANY) + "\n+++\n" + HONEST);
        put("toml-dots", () -> "+++\n" + "a.".repeat(MANY) + "b = 1\n+++\n" + HONEST);
        put("toml-open", () -> "+++\na = \"" + "\\\"".repeat(500_000) + "\n+++\n" + HONEST);
    }

    private void characters() {
        put("bidi", () -> HONEST + "\u202e\u2066We cure\u2069\u202c back pain \u200f\u200e guaranteed\n");
        put("bidi-many", () -> "\u202e".repeat(600_000) + "cure");
        put("zero-width", () -> "\u200b".repeat(600_000) + "cu\u200bre");
        put("combining", () -> "a" + "\u0301".repeat(900_000));
        put("joined", () -> "\ud83d\udc68\u200d\u2695\ufe0f".repeat(120_000));
        put("non-characters", () -> HONEST + "\ufffe\uffff\ufdd0 cure \udbff\udfff");
        put("controls", () -> HONEST + "\u0001\u0002\u0008\u000b\u000c\u001b[31m\u007f cure");
        put("line-separators", () -> HONEST + "We\u2028cure\u2029all\u0085ok");
        put("halves-as-escapes", () -> "---\ntitle: \"\\uD800 We cure \\uDC00\"\n---\n\nText &#xD800; and &#0; here.\n");
        raw("half", () -> Made.with("# a\n\n We QQ cure", 0xED, 0xA0, 0x80));
        raw("invalid", () -> Made.with("# a\n\n We QQ cure", 0xFF, 0xFE));
        raw("overlong", () -> Made.bytes(0xC0, 0xAF, 'a', 'b', 0xF8, 0x88, 0x80, 0x80, 0x80));
        raw("cut", () -> Made.bytes('#', ' ', 't', 0xE2, 0x82));
        raw("nul", () -> Made.with("# a\n\nbQQc", 0));
        raw("nuls", () -> new byte[1_000_000]);
        raw("mark-only", () -> Made.bytes(0xEF, 0xBB, 0xBF));
        raw("marks", () -> Made.bytes("\ufeff\ufeff# a\n\nWe cure"));
        raw("sixteen-half", () -> Made.bytes(0xFF, 0xFE, 'a', 0, 0, 0xD8, 'b', 0, 0, 0xDC));
        raw("sixteen-odd", () -> Made.bytes(0xFF, 0xFE, 'a', 0, 'b'));
        raw("sixteen-big", () -> "\ufeff# a\n\nWe cure all".getBytes(StandardCharsets.UTF_16BE));
        raw("empty", () -> new byte[0]);
    }

    private void mdx() {
        for (String text : new String[] {"<A ", "{", "<A>", "import {", "{/*", "<A b={", "<A b=\"", "export const a = `${", "{/* caveat-disable a", "<A '",
            "{/* caveat-disable a -- b */ }\n", "import a from \"b\"\n", "<A.B c={<D/>}/>\n", "x {props.x} {/* y */}\n", "export const a = 1\n"}) {
            files.put("mdx-" + text.strip().replaceAll("[^A-Za-z0-9]+", "-") + "-" + Integer.toHexString(text.hashCode()) + ".mdx",
                    () -> Made.bytes(text.repeat(MANY)));
        }
        files.put("mdx-braces.mdx", () -> Made.bytes("{".repeat(MANY) + "}".repeat(MANY)));
        files.put("mdx-components.mdx", () -> Made.bytes("<A>\n".repeat(MANY) + "</A>\n".repeat(MANY)));
        files.put("mdx-components-full.mdx", () -> Made.bytes(full("x <B/> {a} ")));
    }
}
