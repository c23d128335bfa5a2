package dev.caveat.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * A repository with the folder its files are checked out in: the main one, a linked one of {@code git worktree}, or a
 * submodule's.
 *
 * @param root real path of that folder
 */
record Checkout(Repository repository, Path root) implements AutoCloseable {
    private static final String MARK = ".git";

    static Checkout open(Path root) throws IOException {
        RepositoryAlone.settle();
        try {
            // The environment of a hook names a repository too; where the file stands decides.
            Repository repository = new RepositoryBuilder().setWorkTree(root.toFile()).findGitDir(root.toFile()).setMustExist(true).build();
            String names = repository.getConfig().getString("extensions", null, "objectFormat");
            if (names != null && !names.equals("sha1")) {
                // JGit would take such a repository for an empty one.
                repository.close();
                throw new IOException("it names its objects by " + names);
            }
            return new Checkout(repository, root);
        } catch (RepositoryNotFoundException e) {
            // Its own message holds a folder of this machine, and this one may stand in a report.
            throw new IOException("what .git names is not there", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * The folder of the checkout that a file or folder stands in.
     *
     * @param real without links
     */
    static Optional<Path> above(Path real) {
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Whether a folder, or one above it, is a repository without a checkout. */
    static boolean isBare(Path real) {
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"))
                    && Files.isDirectory(folder.resolve("refs"))) {
                return true;
            }
        }
        return false;
    }

    /** The path as git has it: below the root, {@code /} between folders. */
    String below(Path real) {
        return root.relativize(real).toString().replace('\\', '/');
    }

    @Override
    public void close() {
        repository.close();
    }
}
