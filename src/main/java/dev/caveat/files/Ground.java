package dev.caveat.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * How far symbolic links are followed from a folder: as far as its repository goes, or without one the folder itself. Who
 * may put a link into a repository may not therefore read, or overwrite, what else there is on the machine that checks it.
 */
public final class Ground {
    /** What is wrong with a link that does. */
    public static final String LEADS_OUT = "is a link that leads out of the repository, or of the folder where there is none, and is not followed";

    private Ground() {}

    /**
     * Whether a path that stays within leads out by a link all the same. One that says itself that it leads out, by
     * {@code ..} or from the root, says what whoever wrote it wanted.
     *
     * @param path of a file or folder, from {@code folder}; of what does not exist nothing can be said
     */
    public static boolean leadsOut(Path folder, Path path) {
        try {
            Path from = folder.toAbsolutePath().toRealPath();
            Path file = folder.toAbsolutePath().relativize(folder.toAbsolutePath().resolve(path));
            Path top = top(from);
            Path named = from.resolve(file).normalize();
            return named.startsWith(top) && Files.exists(named) && !named.toRealPath().startsWith(top);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Path top(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return each;
            }
        }
        return folder;
    }
}
