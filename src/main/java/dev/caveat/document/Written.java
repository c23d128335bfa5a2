package dev.caveat.document;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as it is written in an article's format, so that a reader reads exactly that. */
public final class Written {
    /** What a person fills in, such as {@code <number>} or {@code {date}}: it stays as it is, to be seen. */
    private static final Pattern BLANK = Pattern.compile("<\\p{L}[^<>\\n]*>|\\{\\p{Alpha}+}");

    /** Signs that begin or end markup wherever they stand. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]]|(?<!\\w)_|_(?!\\w)|~(?=~)|(?<=~)~|<(?=[\\p{L}/!?])"
            + "|&(?=#?\\w+;)");
    /** Every match of {@link #MARKUP} begins with one of these. */
    private static final String SIGNS = "\\`*[]_~<&";
    /** What begins a heading, a list, a quotation, a rule or a table at the start of a paragraph. */
    private static final Pattern OPENING = Pattern.compile("^(?:[#>|=~:]|[+-](?=[\\s-]|$))");
    private static final Pattern NUMBERING = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private Written() {}

    /** Whether a text cannot stand as it is: a person must fill something in. */
    public static boolean hasBlanks(String plain) {
        return (plain.indexOf('<') >= 0 || plain.indexOf('{') >= 0) && BLANK.matcher(plain).find();
    }

    /** Within a line of the document. */
    public static String inline(Document document, String plain) {
        return switch (document.format()) {
            case HTML -> html(plain);
            case MARKDOWN -> aroundBlanks(plain, text -> markdown(document, text));
            case TEXT, WORD -> plain;
        };
    }

    /** The same where a paragraph begins; in HTML without its element. */
    public static String paragraph(Document document, String plain) {
        String written = inline(document, plain.strip());
        return document.format() != Format.MARKDOWN ? written
                : NUMBERING.matcher(OPENING.matcher(written).replaceFirst("\\\\$0")).replaceFirst("$1\\\\$2");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String markdown(Document document, String text) {
        String escaped = text.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0) ? MARKUP.matcher(text).replaceAll("\\\\$0") : text;
        boolean component = document.path().toLowerCase(Locale.ROOT).endsWith(".mdx");
        return component ? escaped.replaceAll("[{}]|(?<!\\\\)<", "\\\\$0") : escaped;
    }

    private static String aroundBlanks(String text, UnaryOperator<String> write) {
        StringBuilder written = new StringBuilder();
        Matcher blank = BLANK.matcher(text);
        int from = 0;
        while (blank.find()) {
            written.append(write.apply(text.substring(from, blank.start()))).append(blank.group());
            from = blank.end();
        }
        return written.append(write.apply(text.substring(from))).toString();
    }
}
