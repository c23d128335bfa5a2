package dev.caveat.report;

/**
 * A ruleset an article was judged by.
 *
 * @param digest of all its files, {@code sha256:…}
 */
public record RulesetUsed(String id, String version, String digest) implements Comparable<RulesetUsed> {
    @Override
    public int compareTo(RulesetUsed other) {
        int byId = id.compareTo(other.id);
        int byVersion = version.compareTo(other.version);
        return byId != 0 ? byId : byVersion != 0 ? byVersion : digest.compareTo(other.digest);
    }
}
