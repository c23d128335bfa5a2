package dev.caveat.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project that fuzzing begins with. */
final class Samples {
    private Samples() {}

    /** The content of every file of a folder, by name, whose name ends so. */
    static List<byte[]> of(Path folder, String ending) {
        return files(folder, ending).stream().map(Samples::bytes).toList();
    }

    static List<byte[]> articles(String ending) {
        return of(Path.of("sample-articles"), ending);
    }

    /** What a target begins with: the project's own files of the kind, and what it once failed on. */
    static List<byte[]> seeds(Target target) {
        List<byte[]> seeds = new ArrayList<>(target.samples());
        seeds.addAll(of(Path.of("src/test/resources/fuzz").resolve(target.name()), ""));
        return seeds;
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
