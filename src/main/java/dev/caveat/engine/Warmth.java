package dev.caveat.engine;

import dev.caveat.language.Lexicon;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.source.Source;

/** A first reading that nobody sees: it loads the classes that every article needs, whatever its rules. */
public final class Warmth {
    /** A bit of everything an article is made of. */
    public static final String TEXT = """
            ---
            author: A. Writer
            ---
            # Back pain

            By A. Writer, Physiotherapist

            We **cure** back pain [1]. It is *not* advice; call 9-1-1 if your leg is numb.

            - a list

            ## Sources

            1. [A](https://a.example)
            """;

    private Warmth() {}

    /** What needs no rules: the dictionary, the parser and the reading of sentences. */
    public static void ofWords() {
        try {
            Lexicon.readings("pain");
            if (Parser.parse(Source.of("warmth.md", TEXT)) instanceof Parsed.Read read) {
                Wording.of(read.document());
            }
        } catch (RuntimeException e) {
            // What is broken is told with the first article.
        }
    }
}
