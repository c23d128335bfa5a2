package dev.caveat.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;

/** A repository in a folder of a test's, made without a git on the machine. */
public final class Repo implements AutoCloseable {
    private static final PersonIdent ANN = new PersonIdent("Ann", "ann@example.org");

    private final Git git;
    private final Path folder;

    private Repo(Git git, Path folder) {
        this.git = git;
        this.folder = folder;
    }

    public static Repo in(Path folder) {
        RepositoryAlone.settle();
        try {
            Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", "Ann");
            config.setString("user", null, "email", "ann@example.org");
            config.setBoolean("commit", null, "gpgsign", false);
            config.setBoolean("core", null, "autocrlf", false);
            config.save();
            return new Repo(git, folder);
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Git git() {
        return git;
    }

    public Path folder() {
        return folder;
    }

    public Path path(String file) {
        return folder.resolve(file);
    }

    public Repo write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Repo move(String from, String to) {
        try {
            Files.createDirectories(path(to).getParent());
            Files.move(path(from), path(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Repo delete(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, new and gone files too; gives the commit's name. */
    public String commit(String message) {
        try {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit().setMessage(message).setAuthor(ANN).setCommitter(ANN).setSign(false).setNoVerify(true).call().getName();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Repo stage(String file) {
        try {
            git.add().addFilepattern(file).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Repo branch(String name) {
        try {
            git.checkout().setCreateBranch(true).setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Repo checkout(String name) {
        try {
            git.checkout().setName(name).call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }

    /** Whether there is a git command to compare with. */
    public static boolean hasCommand() {
        try {
            return new ProcessBuilder("git", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the git command in a folder; gives the lines it printed. */
    public static List<String> command(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("no-such-file").toString());
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            for (String who : List.of("AUTHOR", "COMMITTER")) {
                builder.environment().put("GIT_" + who + "_NAME", "Ann");
                builder.environment().put("GIT_" + who + "_EMAIL", "ann@example.org");
            }
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), command + ": " + out);
            return out.lines().toList();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
