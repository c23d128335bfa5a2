package dev.caveat.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the cache: the user's own, which no repository and no article can write to.
 *
 * <p>Drafts are confidential, and findings quote them: on systems with owners only its owner may look into it.
 */
public record CacheFolder(Path path) {
    /** The environment variable that names another folder; set to nothing or {@code off}, there is no cache. */
    public static final String VARIABLE = "CAVEAT_CACHE";

    private static final String NAME = "caveat";
    private static final String TAG = "CACHEDIR.TAG";
    /** As bford.info/cachedir has it: programs that make backups leave such a folder out. */
    private static final String TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by caveat; it can be removed at any time.\n";

    private static final String RESULTS = "results";
    private static final String PASSAGES = "passages";
    private static final String WRITTEN = "written";
    private static final List<String> PARTS = List.of(RESULTS, PASSAGES, WRITTEN);
    /** Bytes. About 20,000 articles; 500,000 paragraphs; the files of reports of 20,000 articles several times over. */
    private static final long MOST_RESULTS = 256L << 20;
    private static final long MOST_PASSAGES = 32L << 20;
    private static final long MOST_WRITTEN = 64L << 20;

    /**
     * Where it is.
     *
     * @param system the name of the operating system, as Java has it
     * @param home the user's home folder, as Java has it
     * @return empty where there is none to be used
     */
    public static Optional<CacheFolder> of(Map<String, String> environment, String system, String home) {
        String asked = environment.get(VARIABLE);
        if (asked != null) {
            return asked.isBlank() || asked.equals("off") ? Optional.empty() : path(asked).map(Path::toAbsolutePath).map(CacheFolder::new);
        }
        return usual(environment, system.toLowerCase(Locale.ROOT), home).map(path -> new CacheFolder(path.resolve(NAME)));
    }

    private static Optional<Path> usual(Map<String, String> environment, String system, String home) {
        if (system.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA"));
        }
        if (system.startsWith("mac")) {
            return absolute(home).map(path -> path.resolve("Library").resolve("Caches"));
        }
        return absolute(environment.get("XDG_CACHE_HOME")).or(() -> absolute(home).map(path -> path.resolve(".cache")));
    }

    /** Java says {@code ?} where it knows no home. */
    private static Optional<Path> absolute(String name) {
        return path(name).filter(Path::isAbsolute);
    }

    private static Optional<Path> path(String name) {
        try {
            return name == null || name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What was found in articles. */
    public Store results() {
        return new Store(this, path.resolve(RESULTS), MOST_RESULTS);
    }

    /** What was found in paragraphs by themselves. */
    public Store passages() {
        return new Store(this, path.resolve(PASSAGES), MOST_PASSAGES);
    }

    /** What was written where. */
    Store written() {
        return new Store(this, path.resolve(WRITTEN), MOST_WRITTEN);
    }

    /** Makes one of its folders. */
    void make(Path part) throws IOException {
        Files.createDirectories(part, privately(part));
        Path tag = path.resolve(TAG);
        if (Files.notExists(tag)) {
            Files.writeString(tag, TAG_TEXT);
        }
        if (isOpenToOthers(part)) {
            throw new IOException(part + " can be written to by everybody");
        }
    }

    /** What others may write to is not to be believed. */
    static boolean isOpenToOthers(Path folder) {
        try {
            return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] privately(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /** Why nothing can be written there, in words; empty where it can. */
    public Optional<String> obstacle() {
        try {
            for (String part : PARTS) {
                make(path.resolve(part));
                if (!Files.isWritable(path.resolve(part))) {
                    return Optional.of("no permission for " + path.resolve(part));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Bytes of all that is kept. */
    public long size() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Removes all that is kept, and nothing else that may stand in a folder that somebody named by mistake. */
    public void clear() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
        for (String part : PARTS) {
            Path folder = path.resolve(part);
            if (Files.isDirectory(folder) && files(folder).isEmpty()) {
                try (Stream<Path> left = Files.list(folder)) {
                    if (left.findAny().isEmpty()) {
                        Files.deleteIfExists(folder);
                    }
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : PARTS) {
            files.addAll(files(path.resolve(part)));
        }
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Store.isOwn(file.getFileName().toString()) && Files.isRegularFile(file)).toList();
        }
    }
}
