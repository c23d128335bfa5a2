package dev.caveat.report.compare;

import dev.caveat.report.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article as a report tells it.
 *
 * @param digest of the file's bytes; empty where it could not be read
 * @param requirements the status of each, as reports spell it, in the report's order
 */
public record SavedArticle(
        String path, String digest, String title, Verdict verdict, Map<String, String> requirements, List<SavedFinding> findings) {
    public SavedArticle {
        requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
        findings = List.copyOf(new ArrayList<>(findings));
    }

    /** Whether it was read and every rule could finish. */
    boolean isChecked() {
        return verdict != Verdict.NOT_CHECKED;
    }

    /** Whether two are the same file, byte for byte. */
    boolean hasTextOf(SavedArticle other) {
        return !digest.isEmpty() && digest.equals(other.digest);
    }
}
