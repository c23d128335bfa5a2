package dev.caveat.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A JSON report on disk.
 *
 * @param name as the user gave it, with {@code /} between folders
 */
record ReportFile(String name, byte[] bytes) {
    /** @param mistakes receives why it cannot be read */
    static Optional<ReportFile> read(String file, List<String> mistakes) {
        String name = file.replace('\\', '/');
        try {
            return Optional.of(new ReportFile(name, Files.readAllBytes(Path.of(file))));
        } catch (NoSuchFileException | InvalidPathException e) {
            mistakes.add(name + ": there is no such file");
        } catch (AccessDeniedException e) {
            mistakes.add(name + ": cannot be read: no permission");
        } catch (IOException e) {
            mistakes.add(name + ": cannot be read: "
                    + (Files.isDirectory(Path.of(file)) ? "it is a folder; name the report.json in it" : e.getMessage()));
        }
        return Optional.empty();
    }
}
