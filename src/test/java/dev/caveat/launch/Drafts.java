package dev.caveat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small articles of our own, as many as a test needs, each with a fault that {@code caveat fix} can mend. */
final class Drafts {
    private Drafts() {}

    /** The text of one of them. */
    static String text(int number) {
        return "---\ntitle: Knee load " + number + "\n---\n\n# Knee load " + number + "\n\nWe cure knee pain number " + number
                + " for good. Walk a little more each each day, and rest when it swells.\n\n## Sources\n\n1. Smith J. Knees. 2021.\n";
    }

    /** Writes them below a folder, named by their numbers. */
    static void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("d" + i % 10).resolve("a" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i));
        }
    }

    /** Every file below a folder that bears no name of a leftover, with its bytes as text. */
    static Map<String, String> content(Path folder) {
        return content(folder, false);
    }

    /** The leftovers. */
    static Map<String, String> leftovers(Path folder) {
        return content(folder, true);
    }

    private static Map<String, String> content(Path folder, boolean left) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("\\..*\\.tmp") == left)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), Drafts::read, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
