package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a text that is held against another text.
 *
 * @param form what is compared: folded, so that letter case, quotation marks and national spelling do not matter
 * @param written as it stands there, with the marks behind it
 */
public record Word(String form, String written) {
    /** The words of a text that stands in no document. */
    public static List<Word> of(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Prose.verbatim(text, 0), Zone.BODY,
                List.of());
        return Wording.split(block).stream()
                .flatMap(sentence -> of(sentence, 0, sentence.tokens().size()).stream()).toList();
    }

    /** The words among tokens {@code [from, to)} of a sentence. */
    public static List<Word> of(Sentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        String text = sentence.block().text();
        List<Word> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                int next = i + 1;
                while (next < tokens.size() && !tokens.get(next).isWord()) {
                    next++;
                }
                int limit = next < tokens.size() ? tokens.get(next).start() : sentence.end();
                int end = tokens.get(i).end();
                while (end < limit && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                words.add(new Word(tokens.get(i).form(), text.substring(tokens.get(i).start(), end)));
            }
        }
        return List.copyOf(words);
    }

    /** As written, with single spaces between them; what a hyphen joins stays joined. */
    public static String join(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "))
                .replaceAll("(?<=\\p{L}[-\u2013/]) (?=\\p{L})|(?<=\\d[-\u2013/]) (?=\\d)", "");
    }
}
