package dev.caveat.git;

/** What a file was before, held against what it is now. Line ends alone are no difference. */
public sealed interface Former {
    /** The same, in the same place. */
    record Same() implements Former {}

    /** There was none, or nobody can tell: all of it counts as changed. */
    record None() implements Former {}

    /** It was something else, or stood somewhere else. */
    record Was(byte[] bytes) implements Former {
        public Was {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
