package dev.caveat.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What differs between the merge base of a commit and HEAD, and what the files are now, committed or not. Contents are
 * compared, not times or the index. Where nobody can tell, all counts as changed.
 */
public final class Changes implements AutoCloseable {
    private final Path root;
    private final Since since;
    private final List<Checkout> open = new ArrayList<>();
    private final Map<Path, Optional<FormerFiles>> former = new HashMap<>();

    private Changes(Path root, Since since) {
        this.root = root;
        this.since = since;
    }

    /**
     * Opens the repository that a file or folder stands in.
     *
     * @param ref a branch, tag or commit, as git spells it
     * @throws GitException when there is no repository, none with files, or no such commit
     */
    public static Changes since(Path start, String ref) throws GitException {
        Path real = Place.real(start);
        Path root = Checkout.above(real).orElse(null);
        if (root == null) {
            throw new GitException(Checkout.isBare(real)
                    ? "“" + shown(start) + "” is in a bare repository: it has no files checked out to check"
                    : "“" + shown(start) + "” is in no git repository");
        }
        Checkout checkout = null;
        try {
            checkout = Checkout.open(root);
            Changes changes = new Changes(root, Ancestor.of(checkout.repository(), ref));
            changes.open.add(checkout);
            if (changes.since.mergeBase().isPresent()) {
                ObjectId base = ObjectId.fromString(changes.since.mergeBase().get());
                changes.former.put(root, Optional.of(changes.files(checkout, base)));
            }
            return changes;
        } catch (GitException e) {
            checkout.close();
            throw e;
        } catch (IOException e) {
            if (checkout != null) {
                checkout.close();
            }
            return new Changes(root, new Since(ref, Optional.empty(), Optional.empty(),
                    Optional.of("the repository cannot be read (" + String.valueOf(e.getMessage()).replace(root.toString(), ".") + ")")));
        }
    }

    public Since since() {
        return since;
    }

    /** What each of some files was; files of {@code .gitignore} are new ones, and a file reached by a link counts as new. */
    public Map<Path, Former> former(Map<Path, byte[]> now) {
        Map<Path, Former> found = new HashMap<>();
        Map<Path, SortedMap<String, Path>> added = new HashMap<>();
        now.forEach((file, bytes) -> {
            Former was = new Former.None();
            Optional<Place> place = Place.of(file);
            if (place.isPresent() && files(place.get().root()).isPresent()) {
                was = compare(place.get(), bytes);
                if (was instanceof Former.None) {
                    added.computeIfAbsent(place.get().root(), any -> new TreeMap<>()).put(place.get().below(), file);
                }
            }
            found.put(file, was);
        });
        added.forEach((checkout, files) -> renamed(checkout, files, now).forEach(found::put));
        return found;
    }

    private Former compare(Place place, byte[] bytes) {
        FormerFiles files = files(place.root()).orElseThrow();
        try {
            Optional<ObjectId> there = files.file(place.below());
            return there.isEmpty() ? new Former.None() : files.compare(there.get(), bytes);
        } catch (IOException e) {
            // A clone may leave out old contents.
            return new Former.None();
        }
    }

    /** A renamed article still counts as changed: what is asked of it may depend on where it stands. */
    private Map<Path, Former> renamed(Path checkout, SortedMap<String, Path> added, Map<Path, byte[]> now) {
        FormerFiles files = files(checkout).orElseThrow();
        Map<Path, Former> found = new HashMap<>();
        SortedMap<String, byte[]> present = new TreeMap<>();
        added.forEach((path, file) -> present.put(path, now.get(file)));
        try {
            SortedMap<String, byte[]> gone = new TreeMap<>();
            for (Map.Entry<String, ObjectId> each : files.files(path -> isLikeOneOf(path, added.keySet())
                    && !Files.exists(checkout.resolve(path), LinkOption.NOFOLLOW_LINKS)).entrySet()) {
                byte[] bytes = files.bytes(each.getValue());
                if (!FormerFiles.isPointer(bytes)) {
                    gone.put(each.getKey(), bytes);
                }
            }
            Renames.match(present, gone).forEach((to, from) -> found.put(added.get(to), new Former.Was(gone.get(from))));
        } catch (IOException e) {
            // As above: they stay new.
            return Map.of();
        }
        return found;
    }

    private static boolean isLikeOneOf(String path, Collection<String> added) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return added.stream().anyMatch(each -> each.endsWith("." + ending));
    }

    /**
     * The first of some files, and of the files in some folders, that is not what it was, as a sentence for people goes on:
     * {@code caveat.yml has changed}. Also one that is gone, and one that nobody can tell of.
     */
    public Optional<String> firstChanged(Collection<Path> settings) {
        return settings.stream().sorted().map(this::changed).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> changed(Path setting) {
        boolean there = Files.exists(setting);
        Optional<Place> place = Place.of(setting);
        if (place.isEmpty() || files(place.get().root()).isEmpty()) {
            return there ? Optional.of("whether " + outside(setting) + " has changed cannot be told from this repository") : Optional.empty();
        }
        FormerFiles files = files(place.get().root()).get();
        String below = place.get().below();
        try {
            SortedMap<String, ObjectId> before = files.below(below);
            SortedMap<String, Path> now = there ? Place.files(place.get()) : new TreeMap<>();
            for (Map.Entry<String, ObjectId> each : before.entrySet()) {
                Path file = now.remove(each.getKey());
                if (file == null) {
                    return Optional.of(each.getKey() + " is gone");
                }
                if (!(files.compare(each.getValue(), Files.readAllBytes(file)) instanceof Former.Same)) {
                    return Optional.of(each.getKey() + " has changed");
                }
            }
            return now.isEmpty() ? Optional.empty() : Optional.of(now.firstKey() + " is new");
        } catch (IOException | UncheckedIOException e) {
            return Optional.of("whether " + below + " has changed cannot be told");
        }
    }

    /** The former files of a checkout: of the main one at the merge base, of a submodule at the commit it had there. */
    private Optional<FormerFiles> files(Path checkout) {
        Optional<FormerFiles> known = former.get(checkout);
        if (known != null) {
            return known;
        }
        Optional<FormerFiles> found = checkout.startsWith(root) && since.mergeBase().isPresent() ? ofSubmodule(checkout) : Optional.empty();
        former.put(checkout, found);
        return found;
    }

    private Optional<FormerFiles> ofSubmodule(Path checkout) {
        Path above = Checkout.above(checkout.getParent()).orElseThrow();
        try {
            Optional<FormerFiles> outer = files(above);
            Optional<ObjectId> commit = outer.isEmpty() ? Optional.empty()
                    : outer.get().submodule(above.relativize(checkout).toString().replace('\\', '/'));
            if (commit.isEmpty()) {
                return Optional.empty();
            }
            Checkout submodule = Checkout.open(checkout);
            open.add(submodule);
            return Optional.of(files(submodule, commit.get()));
        } catch (IOException e) {
            // Its own clone may not hold the commit: then all of it counts as new.
            return Optional.empty();
        }
    }

    private FormerFiles files(Checkout checkout, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(checkout.repository())) {
            return new FormerFiles(checkout.repository().newObjectReader(), walk.parseCommit(commit).getTree().getId());
        } catch (MissingObjectException e) {
            throw new IOException("commit " + commit.name() + " is not in it", e);
        }
    }

    /** Without the machine's own folders: this goes into reports. */
    private String outside(Path setting) {
        Path real = Place.real(setting);
        return shown(root.getRoot().equals(real.getRoot()) ? root.relativize(real) : real.getFileName());
    }

    private static String shown(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    @Override
    public void close() {
        former.values().forEach(files -> files.ifPresent(each -> each.reader().close()));
        open.forEach(Checkout::close);
    }
}
