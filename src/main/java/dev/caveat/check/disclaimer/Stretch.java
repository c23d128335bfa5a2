package dev.caveat.check.disclaimer;

import dev.caveat.check.Word;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import dev.caveat.language.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of an article as it is held against an approved text; a label before it ("Disclaimer:") is one of its own.
 *
 * @param from prose offset of its first character
 * @param to prose offset after its last
 */
record Stretch(Block block, int from, int to, List<Word> words) {
    private static final int LONGEST_LABEL = 4;

    Stretch {
        words = List.copyOf(words);
    }

    /** Those of all text a reader sees, title and headings left out, in reading order. */
    static List<Stretch> of(Wording wording) {
        List<Stretch> all = new ArrayList<>();
        for (Sentence sentence : wording.sentences()) {
            Block block = sentence.block();
            if (block.isVisible() && !block.isHeading() && block.zone() != Zone.TITLE) {
                int label = label(sentence);
                add(sentence, 0, label, all);
                add(sentence, label, sentence.tokens().size(), all);
            }
        }
        return all;
    }

    private static void add(Sentence sentence, int from, int to, List<Stretch> all) {
        List<Word> words = Word.of(sentence, from, to);
        if (!words.isEmpty()) {
            List<Token> tokens = sentence.tokens();
            int end = to == tokens.size() ? sentence.end() : tokens.get(to - 1).end();
            all.add(new Stretch(sentence.block(), from == 0 ? sentence.start() : tokens.get(from).start(), end, words));
        }
    }

    /** Tokens of the label at the start of a sentence, its colon or dash included; 0 where there is none. */
    private static int label(Sentence sentence) {
        int words = 0;
        for (int i = 0; i < sentence.tokens().size() && words <= LONGEST_LABEL; i++) {
            Token token = sentence.tokens().get(i);
            boolean dash = token.kind() == Token.Kind.COMMA && !token.form().equals(",");
            if (words > 0 && (dash || token.form().equals(":"))) {
                return i + 1;
            }
            words += token.isWord() ? 1 : 0;
        }
        return 0;
    }

    /** What a reader reads of some stretches that follow each other. */
    static String text(List<Stretch> stretches) {
        return String.join(" ", stretches.stream().map(each -> each.block.text().substring(each.from, each.to)).toList())
                .replaceAll("\\s+", " ").strip();
    }

    /** From the first to the last. */
    static Span span(List<Stretch> stretches) {
        return stretches.stream().map(each -> each.block.source(each.from, each.to)).reduce(Span::cover).orElseThrow();
    }

    /** Whether they are one piece of unmarked text, which can be replaced without touching any markup. */
    static boolean isPlain(Document document, List<Stretch> stretches) {
        return stretches.stream().map(Stretch::block).distinct().count() == 1
                && document.quoteOnOneLine(span(stretches)).equals(text(stretches));
    }
}
