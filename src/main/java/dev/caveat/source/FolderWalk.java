package dev.caveat.source;

import dev.caveat.document.Format;
import dev.caveat.rule.Glob;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The drafts below one folder: hidden and built folders left out, links followed only where they stay inside. */
final class FolderWalk {

    private record Folder(Path path, String below) {}

    private final Path root;
    private final String prefix;
    private final List<Glob> include;
    private final List<Glob> exclude;
    private final Optional<Path> without;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    /**
     * @param root the folder's real path
     * @param prefix what is shown before the path below the folder
     */
    FolderWalk(Path root, Search search, String prefix) {
        this.root = root;
        this.prefix = prefix;
        this.include = search.include().stream().map(Glob::new).toList();
        this.exclude = search.exclude().stream().map(Glob::new).toList();
        this.without = search.without();
    }

    void from(Path folder) throws IOException {
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(folder, ""));
        while (!open.isEmpty()) {
            Folder next = open.pop();
            if (!visited.add(next.path.toRealPath())) {
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(next.path)) {
                List<Path> inOrder = new ArrayList<>();
                entries.forEach(inOrder::add);
                inOrder.sort(null);
                for (Path entry : inOrder) {
                    visit(entry, next.below + entry.getFileName(), open);
                }
            } catch (IOException | DirectoryIteratorException e) {
                unreadable.add(prefix + next.below);
            }
        }
    }

    Map<String, Path> files() {
        return files;
    }

    List<String> unreadable() {
        return unreadable;
    }

    /** Links that lead nowhere, or out of the folder. */
    List<String> unfollowed() {
        return unfollowed;
    }

    private void visit(Path entry, String below, Deque<Folder> open) throws IOException {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || isAnyOf(exclude, below)) {
            return;
        }
        boolean folder = Files.isDirectory(entry);
        if (Files.isSymbolicLink(entry) && leadsOut(entry)) {
            // Not followed, and not forgotten: a gate never passes what it did not check.
            if (folder || Format.of(name).isPresent()) {
                unfollowed.add(prefix + below);
            }
        } else if (folder) {
            boolean ours = without.filter(entry.toAbsolutePath().normalize()::equals).isPresent();
            if (!ours && !isBuilt(entry, name) && !isAnyOf(exclude, below + "/")) {
                open.push(new Folder(entry, below + "/"));
            }
        } else if (Format.of(name).isPresent() && (include.isEmpty() || isAnyOf(include, below))) {
            files.put(prefix + below, entry);
        }
    }

    /** Folders that tools fill, recognised by what stands beside them where the name alone could be anybody's. */
    private static boolean isBuilt(Path folder, String name) {
        return name.equals("node_modules") || name.equals("target") && Files.exists(folder.resolveSibling("pom.xml"));
    }

    private boolean isAnyOf(List<Glob> globs, String below) {
        return globs.stream().anyMatch(glob -> glob.matches(below) || glob.matches(prefix + below));
    }

    private boolean leadsOut(Path link) {
        try {
            return !link.toRealPath().startsWith(root);
        } catch (IOException e) {
            return true;
        }
    }
}
