package dev.caveat.language;

/**
 * The stretch of a sentence that a cue governs. All indices are token indices; ends are exclusive.
 *
 * @param kind the cue's kind
 * @param cueFrom the cue's own first token
 * @param cueTo after the cue's last token
 * @param from first token governed
 * @param to after the last token governed
 */
public record Scope(String kind, int cueFrom, int cueTo, int from, int to) {
    /** Whether all of {@code [first, last)} is governed. */
    public boolean governs(int first, int last) {
        return from <= first && last <= to;
    }
}
