package dev.caveat.check.sources;

import dev.caveat.check.Require;
import java.util.List;
import java.util.Objects;

/**
 * A sort of entry that is no evidence.
 *
 * @param reason for a person: "an encyclopedia that anybody can edit"
 * @param words words and hosts that give it away
 * @param alone whether they only do where the entry has no other locator than an address
 */
public record WeakSource(String reason, List<String> words, Boolean alone) {
    public WeakSource {
        Objects.requireNonNull(reason, "reason");
        Require.notEmpty(words, "words");
    }

    boolean isAlone() {
        return alone != null && alone;
    }
}
