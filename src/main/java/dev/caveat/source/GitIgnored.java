package dev.caveat.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * What git leaves out below a folder: by the {@code .gitignore} of each folder up to the top of the working tree, and by its
 * {@code .git/info/exclude}. The patterns of one machine ({@code core.excludesFile}) do not count: a gate says the same
 * everywhere. Outside of a working tree, the files in and below the folder that is walked count.
 */
final class GitIgnored {
    private static final String NAME = ".gitignore";

    private final Path top;
    private final Optional<GitTop> repository;
    /** By folder; most have none, and without any the library is not even loaded. */
    private final Map<Path, Optional<IgnoreNode>> nodes = new HashMap<>();
    private Optional<GitIndex> index = Optional.empty();
    private boolean indexRead;

    private GitIgnored(Path top, Optional<GitTop> repository) {
        this.top = top;
        this.repository = repository;
    }

    /** @param folder the real path of one that is walked */
    static GitIgnored below(Path folder) {
        for (Path each = folder; each != null; each = each.getParent()) {
            Optional<GitTop> repository = GitTop.at(each);
            if (repository.isPresent()) {
                return new GitIgnored(each, repository);
            }
        }
        return new GitIgnored(folder, Optional.empty());
    }

    /** The same for what lies in {@code folder}, which may be the top of another working tree, such as a submodule. */
    GitIgnored in(Path folder) {
        return folder.equals(top) ? this : GitTop.at(folder).map(inner -> new GitIgnored(folder, Optional.of(inner))).orElse(this);
    }

    /**
     * Whether the patterns name a file, or a folder with all in it. Its own folder must not be named by them: git looks at
     * nothing in a folder that is.
     */
    boolean matches(Path path, boolean folder) {
        for (Path each = path.getParent(); each != null && each.startsWith(top); each = each.getParent()) {
            Optional<Boolean> decided = decided(read(each.resolve(NAME)), each, path, folder);
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        return repository.flatMap(at -> decided(read(at.exclude()), top, path, folder)).orElse(false);
    }

    /** Whether git has the path, or something in it. Where nobody can tell, it may: what is not checked must not pass. */
    boolean isTracked(Path path, boolean folder) {
        if (repository.isEmpty()) {
            return false;
        }
        if (!indexRead) {
            index = GitIndex.read(repository.get());
            indexRead = true;
        }
        String name = slashed(top.relativize(path));
        return index.isEmpty() || (folder ? index.get().tracksIn(name) : index.get().tracks(name));
    }

    /** Empty where no pattern says anything of the path. */
    private static Optional<Boolean> decided(Optional<IgnoreNode> node, Path from, Path path, boolean folder) {
        return node.map(patterns -> patterns.checkIgnored(slashed(from.relativize(path)), folder));
    }

    private Optional<IgnoreNode> read(Path file) {
        return nodes.computeIfAbsent(file, GitIgnored::parsed);
    }

    /** A link in place of the file counts for nothing, as for git. */
    private static Optional<IgnoreNode> parsed(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean marked = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
            IgnoreNode node = new IgnoreNode();
            node.parse(new ByteArrayInputStream(marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes));
            return Optional.of(node);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
