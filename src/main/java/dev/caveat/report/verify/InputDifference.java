package dev.caveat.report.verify;

import dev.caveat.document.Spelled;

/**
 * Something that went into a run and is no longer the same.
 *
 * @param what a file's path, or what else went in
 * @param before as it was recorded; empty where it was not there
 * @param after as it is; empty where it is not there
 */
public record InputDifference(Kind kind, String what, String before, String after) implements Comparable<InputDifference> {
    /** In the order they are told. */
    public enum Kind implements Spelled {
        /** The program, LanguageTool, a ruleset, or the manifest itself. */
        DIFFERS,
        /** A file holds something else. */
        CHANGED,
        /** A file is not there, or cannot be read. */
        MISSING,
        /** A file that was not there, or not looked at. */
        ADDED,
        /** An article that is there as it was, and is no longer checked. */
        LEFT_OUT
    }

    /** For a person. */
    public String words() {
        return switch (kind) {
            case DIFFERS -> what + ": " + shown(before) + " → " + shown(after);
            case CHANGED -> what + " has changed (" + shown(before) + " → " + shown(after) + ")";
            case MISSING -> what + " is not there, or cannot be read";
            case ADDED -> what + " was not part of the run, and is now";
            case LEFT_OUT -> what + " is the same, but is no longer among what is checked";
        };
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value.replaceAll("sha256:([0-9a-f]{12})[0-9a-f]*", "$1…");
    }

    @Override
    public int compareTo(InputDifference other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : what.compareTo(other.what);
    }
}
