package dev.caveat.source;

import java.nio.file.Path;

/** What the user wants of the files in a folder. Asked of each file and folder, by its path as it was reached. */
public interface Choice {
    /** Everything. */
    Choice ALL = new Choice() {
        @Override
        public boolean includes(Path file) {
            return true;
        }

        @Override
        public boolean excludes(Path path, boolean folder) {
            return false;
        }
    };

    /** Whether a file is a draft. */
    boolean includes(Path file);

    /** Whether a file, or a folder with all that is in it, is left out. */
    boolean excludes(Path path, boolean folder);

    /**
     * How many bytes a file may have.
     *
     * @param usual where nothing is said of it
     */
    default long maxBytes(Path file, long usual) {
        return usual;
    }
}
