package dev.caveat.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {
    @TempDir
    Path folder;

    @Test
    void theyAreInTheRepositorysOwnFolderUnlessAnotherIsSet() throws Exception {
        Repo repo = Repo.in(folder.resolve("site")).write("articles/a.md", "x\n");
        Path root = repo.folder().toRealPath();
        assertEquals(new Hooks(root, root.resolve(".git/hooks")), Hooks.of(repo.path("articles")));
        StoredConfig config = repo.git().getRepository().getConfig();
        config.setString("core", null, "hooksPath", ".husky");
        config.save();
        assertEquals(new Hooks(root, root.resolve(".husky")), Hooks.of(repo.folder()));
        assertThrows(GitException.class, () -> Hooks.of(Files.createDirectory(folder.resolve("plain"))));
    }

    @Test
    void aLinkedWorktreeSharesThoseOfTheMainOne() throws Exception {
        assumeTrue(Repo.hasCommand() || "true".equals(System.getenv("CI")), "no git command here to make a linked worktree");
        Repo repo = Repo.in(folder.resolve("site")).write("a.md", "x\n");
        repo.commit("start");
        Repo.command(repo.folder(), "worktree", "add", "-q", "-b", "draft", folder.resolve("linked").toString());
        assertEquals(new Hooks(folder.resolve("linked").toRealPath(), repo.folder().toRealPath().resolve(".git/hooks")),
                Hooks.of(folder.resolve("linked")));
    }
}
