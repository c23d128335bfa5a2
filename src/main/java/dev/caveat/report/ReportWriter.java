package dev.caveat.report;

import dev.caveat.document.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts finished reports on disk, whole or not at all: a reader never meets half a report. */
public final class ReportWriter {
    private ReportWriter() {}

    /** Writes UTF-8 to a temporary file in the same folder, then moves it; folders are made as needed. */
    public static Optional<Problem> write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException | UnsupportedOperationException e) {
            return Optional.of(notWritten(file, e));
        }
    }

    /** Writes pages below a folder one after the other and stops at the first that fails. */
    public static List<Problem> write(Path folder, Stream<Page> pages) {
        List<Problem> problems = new ArrayList<>();
        for (Iterator<Page> each = pages.iterator(); each.hasNext() && problems.isEmpty();) {
            Page page = each.next();
            write(folder.resolve(page.path()), page.text()).ifPresent(problems::add);
        }
        return problems;
    }

    private static void move(Path draft, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Problem notWritten(Path file, Exception cause) {
        String path = file.toString().replace('\\', '/');
        return new Problem(path, Problem.Kind.REPORT_NOT_WRITTEN, "The report could not be written: " + reason(file, cause)
                + ". Make the folder writable or choose another place with --reports.");
    }

    private static String reason(Path file, Exception cause) {
        for (Path above = file.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return "a file stands where a folder should be (" + above + ")";
            }
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission (" + cause.getMessage() + ")";
        }
        if (cause instanceof NoSuchFileException) {
            return "the folder cannot be made (" + cause.getMessage() + ")";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
