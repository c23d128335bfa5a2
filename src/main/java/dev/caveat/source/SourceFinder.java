package dev.caveat.source;

import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.files.Together;
import dev.caveat.fold.Room;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Finds and decodes the drafts under some paths, in an order that no file system decides. */
public final class SourceFinder {
    private final Path base;
    private final Search search;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeMap<String, Problem> problems = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> barren = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private SourceFinder(Path base, Search search) {
        this.base = base;
        this.search = search;
    }

    /** As {@link #find(Path, List, Search)} from the current folder. */
    public static Found find(List<String> paths, Search search) {
        return find(Path.of(""), paths, search);
    }

    /**
     * Walks folders and takes named files, whatever their extension. Reported paths are {@code paths} as given, with
     * what lies below them.
     *
     * @param base what relative paths start from
     */
    public static Found find(Path base, List<String> paths, Search search) {
        return find(base, paths, search, Room.ofHeap());
    }

    /** @param room for bytes of drafts that are held; those that come after it is full are read again when they are wanted */
    static Found find(Path base, List<String> paths, Search search, Room room) {
        SourceFinder finder = new SourceFinder(base, search);
        paths.forEach(finder::given);
        List<Reading> readings = new ArrayList<>();
        finder.files.forEach((shown, file) -> readings.add(new Reading(shown, file, search.choice().maxBytes(file, search.maxBytes()))));
        Decoded[] decoded = new Decoded[readings.size()];
        Together.each(decoded.length, i -> decoded[i] = readings.get(i).read(room));
        List<Source> sources = new ArrayList<>();
        for (Decoded each : decoded) {
            if (each instanceof Decoded.Readable readable) {
                sources.add(readable.source());
            } else if (each instanceof Decoded.Refused refused) {
                finder.problems.put(refused.problem().path(), refused.problem());
            }
        }
        return new Found(sources, List.copyOf(finder.problems.values()), finder.barren, finder.ignored, finder.missing);
    }

    /** A file that is to be read. */
    private record Reading(String shown, Path file, long maxBytes) {
        Decoded read(Room room) {
            Decoded decoded = Decoder.read(shown, file, maxBytes);
            return decoded instanceof Decoded.Readable readable && !room.take(readable.source().size())
                    ? new Decoded.Readable(readable.source().light(() -> Decoder.read(shown, file, maxBytes))) : decoded;
        }
    }

    /**
     * The draft in some bytes that stand in no file, such as standard input.
     *
     * @param path what to call it; its extension names the format
     */
    public static Found decode(String path, byte[] bytes) {
        Optional<Format> format = Format.of(path);
        if (format.isEmpty()) {
            return new Found(List.of(), List.of(unknown(path)), List.of(), List.of(), List.of());
        }
        Decoded decoded = Decoder.decode(path, format.get(), bytes);
        return decoded instanceof Decoded.Readable readable
                ? new Found(List.of(readable.source()), List.of(), List.of(), List.of(), List.of())
                : new Found(List.of(), List.of(((Decoded.Refused) decoded).problem()), List.of(), List.of(), List.of());
    }

    /**
     * The same of a stream, of which no more is read than the article may have.
     *
     * @param maxBytes ten times as many for Word
     */
    public static Found decode(String path, InputStream in, long maxBytes) throws IOException {
        if (Format.of(path).isEmpty()) {
            return decode(path, new byte[0]);
        }
        Decoded decoded = Decoder.read(path, Format.of(path).get(), in, maxBytes);
        return decoded instanceof Decoded.Readable readable
                ? new Found(List.of(readable.source()), List.of(), List.of(), List.of(), List.of())
                : new Found(List.of(), List.of(((Decoded.Refused) decoded).problem()), List.of(), List.of(), List.of());
    }

    private static Problem unknown(String path) {
        return new Problem(path, Problem.Kind.UNKNOWN_FORMAT,
                "no format has this extension; known are " + FormatNames.ALL);
    }

    private void given(String path) {
        Path at = base.resolve(path);
        String shown = shown(path);
        if (!Files.exists(at)) {
            missing.add(path);
        } else if (Files.isDirectory(at)) {
            if (!walk(at, shown.equals(".") ? "" : shown + "/")) {
                barren.add(path);
            }
        } else if (Format.of(at.getFileName().toString()).isEmpty()) {
            problems.put(shown, unknown(shown));
        } else {
            files.put(shown, at);
        }
    }

    /** Whether there was anything: a draft, or something that could not be read. */
    private boolean walk(Path folder, String prefix) {
        Optional<Path> real = real(folder);
        FolderWalk walk = new FolderWalk(real.orElse(folder), search, prefix);
        try {
            walk.from(folder);
        } catch (IOException e) {
            problem(prefix.isEmpty() ? "." : prefix, "the folder cannot be listed: " + reason(e));
        }
        files.putAll(walk.files());
        ignored.addAll(walk.ignored());
        walk.unfollowed().forEach(path -> problem(path, "a link that leads nowhere or out of the folder is not followed;"
                + " name its target, or exclude it"));
        walk.unreadable().forEach(path -> problem(path, "the folder cannot be listed"));
        return !walk.files().isEmpty() || !walk.unfollowed().isEmpty() || !walk.unreadable().isEmpty()
                || problems.containsKey(prefix.isEmpty() ? "." : prefix);
    }

    private void problem(String path, String message) {
        problems.put(path, new Problem(path, Problem.Kind.UNREADABLE, message));
    }

    private static Optional<Path> real(Path folder) {
        try {
            return Optional.of(folder.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "").replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }

    /** With {@code /} and without leading {@code ./} or closing {@code /}. */
    private static String shown(String path) {
        String shown = path.replace('\\', '/').replaceAll("/{2,}", "/").replaceAll("(?<=[^/])/$", "");
        while (shown.startsWith("./") && shown.length() > 2) {
            shown = shown.substring(2);
        }
        return shown;
    }
}
