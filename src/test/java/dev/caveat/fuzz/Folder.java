package dev.caveat.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One input that stands for several files of a folder: a line {@code %% NAME} begins each. Names that are not offered
 * are passed over, so that no input can write elsewhere.
 */
final class Folder {
    private static final String MARK = "%% ";

    private final Path path;
    private final List<String> names;

    Folder(List<String> names) {
        try {
            this.path = Files.createTempDirectory("caveat-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.path.toFile().deleteOnExit();
        this.names = List.copyOf(names);
    }

    Path path() {
        return path;
    }

    /** Puts the input's files there, and nothing else. Bytes stay as they are: a file may be no UTF-8. */
    void fill(byte[] input) {
        try {
            for (String name : names) {
                Files.deleteIfExists(path.resolve(name));
            }
            String text = new String(input, StandardCharsets.ISO_8859_1);
            for (String part : ("\n" + text).split("\n" + MARK)) {
                int line = part.indexOf('\n');
                String name = line < 0 ? "" : part.substring(0, line).strip();
                if (names.contains(name)) {
                    Files.write(path.resolve(name), part.substring(line + 1).getBytes(StandardCharsets.ISO_8859_1));
                    path.resolve(name).toFile().deleteOnExit();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input that stands for the files of a folder as they are. */
    static byte[] input(Path folder, List<String> names) {
        StringBuilder input = new StringBuilder();
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                input.append(MARK).append(name).append('\n')
                        .append(new String(Samples.bytes(folder.resolve(name)), StandardCharsets.ISO_8859_1)).append('\n');
            }
        }
        return input.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All that a folder holds, for tests. */
    List<String> content() {
        try (Stream<Path> files = Files.list(path)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
