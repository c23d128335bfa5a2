package dev.caveat.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded drafts full of what breaks positions: repeated words, emoji, entities, nesting, odd line ends. */
public final class RandomDrafts {
    private static final List<String> WORDS = List.of("back", "back", "pain", "the", "cure", "😀", "naïve", "soft\u00adhyphen",
            "zero\u200bwidth", "a\u00a0b", "e\u0301", "“quoted”", "it's", "3–5", "NSAIDs,", "done.", "[1]", "https://a.b/c?d=e",
            "x*y", "snake_case_word", "1.", "#tag", "&", "<", "100%", "\uD83D\uDC68\u200D\u2695\uFE0F");
    private static final List<String> ENTITIES = List.of("&amp;", "&nbsp;", "&#8217;", "&#x1F600;", "&copy;", "&lt;b&gt;",
            "&unknown;", "&amp", "&NotEqualTilde;");

    private final Random random;
    private final String newline;

    public RandomDrafts(long seed) {
        random = new Random(seed);
        newline = random.nextInt(3) == 0 ? "\r\n" : "\n";
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append(pick("---\ntitle: \"A ''title'' \\\" 😀\"\ndescription: >-\n  folded 😀 text\n  on lines\ntags: [a, 'b''c']\n---\n",
                    "+++\ntitle = 'one'\ntags = [\"a\", \"b\"]\n+++\n", "---\ntitle: one\nexcerpt: |\n  a\n  b: c\n---\n"));
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(markdownBlock(2)).append("\n\n");
        }
        return text.toString().replace("\n", newline);
    }

    private String markdownBlock(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> "#".repeat(1 + random.nextInt(4)) + " " + markdownInline(2) + pick("", " {#id}", " ##");
            case 1 -> markdownInline(2) + "\n" + pick("---", "===");
            case 2 -> "**" + word() + " " + word() + "**";
            case 3, 4, 5 -> markdownInline(3);
            case 6 -> prefixed("> ", "> ", markdownBlock(depth - 1));
            case 7 -> prefixed("- ", "  ", markdownBlock(depth - 1)) + "\n" + prefixed("- ", "  ", markdownInline(1));
            case 8 -> prefixed("1. ", "   ", markdownBlock(depth - 1));
            case 9 -> "| a | " + word() + " |\n|---|:-:|\n| " + cell() + " | " + cell() + " |";
            case 10 -> pick("<div>" + htmlInline(2) + "</div>", "<p hidden>no</p>", "<!-- no -->", "<div hidden>\n\nno\n\n</div>",
                    "<table><tr><td>" + htmlInline(1) + "</td></tr></table>", "```\ncode\n```");
            default -> "x[^" + random.nextInt(3) + "] y\n\n[^" + random.nextInt(3) + "]: " + markdownInline(1);
        };
    }

    private static String prefixed(String first, String rest, String block) {
        return first + block.replace("\n", "\n" + rest);
    }

    private String cell() {
        return markdownInline(1).replace("\n", " ").replace("|", "\\|");
    }

    private String markdownInline(int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parts.add(depth == 0 ? word() : switch (random.nextInt(14)) {
                case 0 -> "**" + markdownInline(depth - 1) + "**";
                case 1 -> "*" + markdownInline(depth - 1) + "*";
                case 2 -> "[" + markdownInline(depth - 1) + "](http://a.b \"t\")";
                case 3 -> "![" + word() + " alt](i.png)";
                case 4 -> "`" + word() + "`";
                case 5 -> pick("\\*", "\\_x\\_", "\\\\", "\\a", "a\\", "~~gone~~", "<b>bold</b>", "<span hidden>no</span>");
                case 6 -> entity();
                case 7 -> word() + pick("\n", "  \n", "\\\n", "<br>") + word();
                case 8 -> "<" + "https://x.y/" + random.nextInt(9) + ">";
                default -> word() + " " + word();
            });
        }
        return String.join(pick(" ", " ", ""), parts);
    }

    public String html() {
        StringBuilder text = new StringBuilder("<html><head><title>A &amp; b 😀</title>"
                + "<meta name='description' content='d &quot;q&quot; &amp; d'></head><body>");
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pick("", "\n", "  ")).append(htmlBlock(3));
        }
        return text.append("</body></html>").toString().replace("\n", newline);
    }

    private String htmlBlock(int depth) {
        String inside = depth == 0 ? htmlInline(2) : htmlBlock(depth - 1);
        return switch (random.nextInt(13)) {
            case 0 -> "<h2>" + htmlInline(2) + "</h2>";
            case 1 -> "<blockquote>" + inside + "</blockquote>";
            case 2 -> "<ul><li>" + inside + "<li>" + htmlInline(1) + "</ul>";
            case 3 -> "<table><tr><td>" + inside + "</td><th>" + htmlInline(1) + "</table>";
            case 4 -> "<div class='" + pick("author-box", "share", "x", "disclaimer") + "'>" + inside + "</div>";
            case 5 -> "<p style='display:none'>no</p>";
            case 6 -> "<!-- no -->" + htmlInline(1);
            case 7 -> "<b>" + inside + pick("</b>", "");
            case 8 -> "<a href='/x?a=1&amp;b=2'>" + inside + "</a>";
            case 9 -> "</div></p>" + htmlInline(1) + pick("<table>", "<select>", "</b>", "<p>");
            default -> "<p>" + htmlInline(3) + pick("</p>", "");
        };
    }

    private String htmlInline(int depth) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            parts.add(depth == 0 ? word() : switch (random.nextInt(11)) {
                case 0 -> "<b>" + htmlInline(depth - 1) + "</b>";
                case 1 -> "<em>" + htmlInline(depth - 1) + pick("</em>", "");
                case 2 -> "<a href=x>" + htmlInline(depth - 1) + "</a>";
                case 3 -> "<img alt='" + entity() + " alt' src=x>";
                case 4 -> pick("<br>", "<br/>", "</foo>", "<sup>1</sup>", "<span hidden>no</span>", "\n   ", "<code>c</code>");
                case 5, 6 -> entity();
                default -> word() + pick(" ", "  ", "\n", "\t") + word();
            });
        }
        return String.join(pick(" ", "", "\n"), parts);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            StringBuilder line = new StringBuilder();
            for (int w = random.nextInt(25); w >= 0; w--) {
                line.append(word()).append(pick(" ", " ", "  ", "\t"));
            }
            text.append(pick("", "", "  1. ", "  • ", "- ")).append(line).append(pick("\n", "\n\n", "\n  \n"));
        }
        return text.toString().replace("\n", newline);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String entity() {
        return ENTITIES.get(random.nextInt(ENTITIES.size()));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
