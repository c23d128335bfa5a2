package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.Random;
import org.jsoup.parser.Parser;

/** What must hold of every document: the source at a span is what was read there, or its documented replacement. */
public final class SpanLaw {
    private SpanLaw() {}

    public static void check(Document document) {
        document.blocks().forEach(block -> check(document, block));
        for (Field field : document.frontMatter().fields()) {
            field.values().forEach(value -> assertTrue(value.span().end() <= document.text().length()));
        }
        int[] last = {-1};
        document.blocks().filter(block -> block.kind() != Block.Kind.METADATA && block.kind() != Block.Kind.IMAGE_ALT)
                .forEach(block -> {
                    int start = block.source(0, block.text().length()).start();
                    assertTrue(start >= last[0], () -> "out of order: " + block.text());
                    last[0] = start;
                });
    }

    private static void check(Document document, Block block) {
        String text = block.text();
        assertTrue(!text.isBlank(), "a blank block");
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            Span span = block.source(i, i + 1);
            assertTrue(span.end() >= end, () -> "offsets go back in: " + text);
            end = span.end();
            String source = document.quote(span);
            assertTrue(text.charAt(i) == ' ' && isBlanked(document) || isAllowed(text, i, source), "read " + escape(text.substring(i, i + 1)) + " from " + escape(source)
                    + " in " + escape(text));
        }
        Span whole = block.source(0, text.length());
        assertTrue(block.span().contains(whole) || block.kind() == Block.Kind.IMAGE_ALT,
                () -> block.span() + " does not hold " + whole + ": " + text);
        for (Link link : block.links()) {
            assertTrue(link.prose().end() <= text.length());
            if (!link.prose().isEmpty()) {
                assertTrue(link.span().contains(block.prose().source(link.prose())), () -> "link " + link + " in " + text);
            }
        }
        ranges(document, block);
    }

    /** A range of prose covers exactly what its first to its last character cover. */
    private static void ranges(Document document, Block block) {
        Random random = new Random(block.text().hashCode());
        for (int n = 0; n < 5; n++) {
            int from = random.nextInt(block.text().length());
            int to = from + 1 + random.nextInt(block.text().length() - from);
            Span span = block.source(from, to);
            assertEquals(block.source(from, from + 1).start(), span.start());
            assertEquals(block.source(to - 1, to).end(), span.end());
            String quote = document.quote(span);
            String read = block.text().substring(from, to);
            if (quote.length() == read.length() && !isBlanked(document)) {
                assertEquals(read.replaceAll("[\\s\\h]", " "), quote.replaceAll("[\\s\\h]", " "));
            }
        }
    }

    /** What MDX leaves out, imports and expressions, is blank to its reader. */
    private static boolean isBlanked(Document document) {
        return document.path().endsWith(".mdx");
    }

    private static boolean isAllowed(String text, int i, String source) {
        char c = text.charAt(i);
        if (source.equals(String.valueOf(c)) || c == Prose.OPAQUE || isYamlEscape(source, c)) {
            return true;
        }
        if (Character.isWhitespace(c)) {
            String rest = source.replaceAll("(?is)</?br[^>]*>|&(nbsp|#160|#xa0);?", "").replaceAll("[\\s\\h>\\\\]", "");
            return !source.isEmpty() && rest.isEmpty() || decoded(source).indexOf(c) >= 0;
        }
        return source.equals("\\" + c) || source.equals("''") && c == '\'' || decoded(source).indexOf(c) >= 0
                && source.startsWith("&");
    }

    /** In a field of YAML between double quotation marks some characters are written by a backslash and letters. */
    private static boolean isYamlEscape(String source, char c) {
        try {
            return source.matches("\\\\\\w+") && new YAMLMapper().readValue('"' + source + '"', String.class).indexOf(c) >= 0;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String decoded(String source) {
        return Parser.unescapeEntities(source, false);
    }

    private static String escape(String text) {
        return "«" + text.replace("\n", "\\n").replace("\r", "\\r") + "»";
    }
}
