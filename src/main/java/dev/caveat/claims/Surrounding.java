package dev.caveat.claims;

import dev.caveat.language.Cue;
import dev.caveat.language.Phrases;
import java.util.List;
import java.util.Objects;

/**
 * Words that change what a claim near them says; several may share a kind.
 *
 * @param kind what they do, such as {@code negated}
 * @param forward phrases that govern what follows in their clause
 * @param backward phrases that govern what precedes in their clause
 * @param sentence phrases that govern their whole sentence
 * @param pseudo longer phrases that only look like one
 * @param until phrases that end what they govern
 * @param reach words governed at most; left out for no limit
 * @param commas whether they govern past a comma; left out for no
 */
public record Surrounding(
        String kind, @Phrases List<String> forward, @Phrases List<String> backward, @Phrases List<String> sentence,
        @Phrases List<String> pseudo, @Phrases List<String> until, Integer reach, Boolean commas) {
    public Surrounding {
        Objects.requireNonNull(kind, "kind");
    }

    Cue cue() {
        return new Cue(kind, forward, backward, pseudo, until, reach == null ? 0 : reach, commas != null && commas);
    }
}
