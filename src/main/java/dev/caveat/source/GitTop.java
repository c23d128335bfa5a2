package dev.caveat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The top folder of a git working tree, with the folders that git keeps its own files in: {@code .git} itself, or where a
 * file of that name points, as in a linked working tree or a submodule.
 *
 * @param own holds the index
 * @param shared holds {@code info/exclude} and the configuration
 */
record GitTop(Path folder, Path own, Path shared) {
    private static final String POINTER = "gitdir:";
    private static final Pattern LONG_HASHES = Pattern.compile("(?im)^\\s*objectformat\\s*=\\s*sha256\\b");

    /** Where a folder is the top of a working tree. */
    static Optional<GitTop> at(Path folder) {
        Path git = folder.resolve(".git");
        if (Files.isDirectory(git)) {
            return Optional.of(new GitTop(folder, git, git));
        }
        if (!Files.isRegularFile(git)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(git).strip();
            if (!text.startsWith(POINTER)) {
                return Optional.empty();
            }
            Path own = folder.resolve(text.substring(POINTER.length()).strip()).normalize();
            Path common = own.resolve("commondir");
            Path shared = Files.isRegularFile(common) ? own.resolve(Files.readString(common).strip()).normalize() : own;
            return Optional.of(new GitTop(folder, own, shared));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path exclude() {
        return shared.resolve("info").resolve("exclude");
    }

    /** How many bytes an object's name has. */
    int hashLength() {
        try {
            return LONG_HASHES.matcher(Files.readString(shared.resolve("config"))).find() ? 32 : 20;
        } catch (IOException e) {
            return 20;
        }
    }
}
