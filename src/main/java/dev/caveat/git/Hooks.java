package dev.caveat.git;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;

/**
 * Where a repository keeps the scripts that git runs.
 *
 * @param root of the checkout, without links
 * @param folder of the scripts, which may not exist yet
 */
public record Hooks(Path root, Path folder) {
    /** @throws GitException when there is no repository, or none with files */
    public static Hooks of(Path start) throws GitException {
        Path real = Place.real(start);
        Path root = Checkout.above(real).orElseThrow(() -> new GitException("“" + start + "” is in no git repository with files"));
        try (Checkout checkout = Checkout.open(root)) {
            Repository repository = checkout.repository();
            String set = repository.getConfig().getString("core", null, "hooksPath");
            // Linked worktrees share those of the main one.
            Path folder = set == null || set.isBlank() ? repository.getCommonDirectory().toPath().resolve("hooks") : root.resolve(set);
            return new Hooks(root, folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new GitException("the repository of “" + start + "” cannot be read (" + e.getMessage() + ")");
        }
    }
}
