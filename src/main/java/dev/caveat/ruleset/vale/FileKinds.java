package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Action;
import dev.caveat.check.vale.Finder;
import java.util.function.Supplier;

/** The kinds that look at more than words: measures of the whole file, spelling, sequences of parts of speech. */
final class FileKinds {
    private FileKinds() {}

    static Supplier<Finder> of(String kind, Keys keys, Action action) {
        keys.note(keys.at("extends"), "extends", "“" + kind + "” cannot be judged by this version; "
                + "take the rule out, or switch it off under rules: in caveat.yml");
        return () -> {
            throw new IllegalStateException(kind);
        };
    }
}
