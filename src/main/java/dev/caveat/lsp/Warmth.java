package dev.caveat.lsp;

import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;

/** A first reading that nobody sees: it loads the rules and the classes that a draft needs while the editor says hello. */
final class Warmth {
    private static final String TEXT = """
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

    /** What needs no rules: the parser and the reading of sentences. */
    static void ofWords() {
        try {
            if (Parser.parse(Source.of("warmth.md", TEXT)) instanceof Parsed.Read read) {
                Wording.of(read.document());
            }
        } catch (RuntimeException e) {
            // As below.
        }
    }

    /** What is broken is told with the first draft, not before. */
    static void of(Rulebooks rulebooks, Path folder) {
        try {
            rulebooks.find(folder, folder.resolve("warmth.md"), TEXT)
                    .ifPresent(rulebook -> rulebook.compliance().lint(Source.of("warmth.md", TEXT)));
        } catch (MistakesException | RuntimeException e) {
            // The first draft meets the same, and says so.
        }
    }
}
