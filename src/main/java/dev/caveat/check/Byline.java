package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visible line that says who wrote or reviewed the article.
 *
 * @param block where it stands
 * @param span the line without surrounding markup
 * @param name the first person's name as written, without "Dr."; empty if it names nobody
 * @param text what is read at the span
 */
public record Byline(Block block, Span span, Optional<Name> name, String text) {
    /** A person's name with its place. */
    public record Name(String text, Span span) {}

    private static final int MOST_WORDS = 30;

    private static final String MARKER =
            "(?:written |authored |posted |(?:medically |clinically )?reviewed )?by\\b|author\\b";

    private static final Pattern OPENING =
            Pattern.compile("^[\\s\u2013\u2014~|-]*(?:" + MARKER + ")\\s*:?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s+\\p{Lu})");

    /** The bylines of a document, in reading order. */
    public static List<Byline> in(Document document) {
        return bylines(document).all;
    }

    /** Whether a block of a document is one of its bylines. */
    static boolean isIn(Document document, Block block) {
        return bylines(document).blocks.contains(block);
    }

    private static Bylines bylines(Document document) {
        return document.fact(Bylines.class, Bylines::of);
    }

    /** Every byline of a document, and the blocks that are one. */
    private record Bylines(List<Byline> all, Set<Block> blocks) {
        static Bylines of(Document document) {
            List<Byline> all = new ArrayList<>();
            Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Block block : document.allBlocks()) {
                if (opens(block)) {
                    all.add(Byline.of(block));
                    blocks.add(block);
                }
            }
            return new Bylines(List.copyOf(all), blocks);
        }
    }

    /** The first person named anywhere in a text. */
    public static Optional<Name> name(Block block, int from, int to) {
        return PersonNames.first(block, from, to, false);
    }

    /** Whether a visible block is a byline: the parser says so, or it reads like one. */
    private static boolean opens(Block block) {
        String text = block.text();
        if (!block.isVisible() || block.isHeading() || text.isBlank() || block.prose().words() > MOST_WORDS) {
            return false;
        }
        Matcher opening = OPENING.matcher(text);
        boolean marked = opening.lookingAt();
        boolean named = marked && PersonNames.first(block, opening.end(), text.length(), true).isPresent();
        if (block.zone() == Zone.BYLINE) {
            int start = text.length() - text.stripLeading().length();
            return marked ? named || !hasSentences(text) : PersonNames.first(block, start, text.length(), true).isPresent();
        }
        return named && block.zone() != Zone.SOURCES && !hasSentences(text);
    }

    private static boolean hasSentences(String text) {
        return SENTENCE.matcher(text).find();
    }

    private static Byline of(Block block) {
        String text = block.text();
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        Matcher opening = OPENING.matcher(text);
        int from = opening.lookingAt() ? opening.end() : start;
        return new Byline(block, block.source(start, end), name(block, Math.min(from, end), end),
                text.substring(start, end));
    }
}
