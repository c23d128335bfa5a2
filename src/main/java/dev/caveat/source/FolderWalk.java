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

/** The drafts below one folder: hidden, built and ignored ones left out, links followed only where they stay inside. */
final class FolderWalk {

    /** @param trackedOnly whether it is ignored and git has some of its files all the same: only those count */
    private record Folder(Path path, String below, GitIgnored git, boolean trackedOnly) {}

    private final Path root;
    private final String prefix;
    private final List<Glob> include;
    private final List<Glob> exclude;
    private final Choice choice;
    private final Optional<Path> without;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> unfollowed = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
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
        this.choice = search.choice();
        this.without = search.without();
    }

    void from(Path folder) throws IOException {
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(folder, "", GitIgnored.below(root), false));
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
                    visit(entry, next, open);
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

    /** Drafts, and folders that may hold some, which git leaves out. */
    List<String> ignored() {
        return ignored;
    }

    private void visit(Path entry, Folder parent, Deque<Folder> open) throws IOException {
        String name = entry.getFileName().toString();
        String below = parent.below + name;
        boolean folder = Files.isDirectory(entry);
        boolean draft = !folder && Format.of(name).isPresent();
        if (name.startsWith(".") || !folder && !draft || isAnyOf(exclude, below) || choice.excludes(entry, folder)) {
            return;
        }
        boolean link = Files.isSymbolicLink(entry);
        if (link && leadsOut(entry)) {
            // Not followed, and not forgotten: a gate never passes what it did not check.
            if (!isIgnored(parent, below, false)) {
                unfollowed.add(prefix + below);
            }
        } else if (folder) {
            boolean ours = without.filter(entry.toAbsolutePath().normalize()::equals).isPresent();
            if (!ours && !isBuilt(entry, name) && !isAnyOf(exclude, below + "/")) {
                enter(entry, parent, below, !link, open);
            }
        } else if ((include.isEmpty() || isAnyOf(include, below)) && choice.includes(entry)) {
            if (isIgnored(parent, below, false)) {
                ignored.add(prefix + below);
            } else {
                files.put(prefix + below, entry);
            }
        }
    }

    private void enter(Path entry, Folder parent, String below, boolean asFolder, Deque<Folder> open) {
        Path real = root.resolve(below);
        boolean named = parent.trackedOnly || parent.git.matches(real, asFolder);
        if (named && !parent.git.isTracked(real, asFolder)) {
            ignored.add(prefix + below + "/");
        } else {
            open.push(new Folder(entry, below + "/", parent.git.in(real), named));
        }
    }

    private boolean isIgnored(Folder parent, String below, boolean folder) {
        Path real = root.resolve(below);
        return (parent.trackedOnly || parent.git.matches(real, folder)) && !parent.git.isTracked(real, folder);
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
