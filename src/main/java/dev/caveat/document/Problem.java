package dev.caveat.document;

import java.util.Objects;

/**
 * Why something was not checked: the tool's side of the report, never a finding, and never silence (exit 3).
 *
 * @param path the file it is about
 * @param kind a short stable name, such as {@code binary}
 * @param message what happened, and what to do about it
 */
public record Problem(String path, Kind kind, String message) implements Comparable<Problem> {
    /** What kind of thing went wrong. */
    public enum Kind implements Spelled {
        UNREADABLE, EMPTY, BINARY, ENCODING, UNKNOWN_FORMAT, TOO_LARGE, BROKEN, TIMEOUT, RULE_FAILED, REPORT_NOT_WRITTEN,
        /** A draft that was to be rewritten. */
        NOT_WRITTEN
    }

    public Problem {
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }

    @Override
    public int compareTo(Problem other) {
        int byPath = path.compareTo(other.path);
        int byKind = kind.compareTo(other.kind);
        return byPath != 0 ? byPath : byKind != 0 ? byKind : message.compareTo(other.message);
    }
}
