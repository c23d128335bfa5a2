package dev.caveat.lsp;

import dev.caveat.engine.Warmth;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;

/** A first reading that nobody sees: it loads the rules and the classes that a draft needs while the editor says hello. */
final class FirstReading {
    private FirstReading() {}

    /** What is broken is told with the first draft, not before. */
    static void of(Rulebooks rulebooks, Path folder) {
        try {
            rulebooks.find(folder, folder.resolve("warmth.md"), Warmth.TEXT)
                    .ifPresent(rulebook -> rulebook.compliance().lint(Source.of("warmth.md", Warmth.TEXT)));
        } catch (MistakesException | RuntimeException e) {
            // The first draft meets the same, and says so.
        }
    }
}
