package dev.caveat.report;

import dev.caveat.document.Problem;
import dev.caveat.files.Leftovers;
import dev.caveat.files.NewFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts finished reports on disk, whole or not at all: a reader never meets half a report. */
public final class ReportWriter {
    private static final int BUFFER = 64 << 10;

    private ReportWriter() {}

    /** Writes UTF-8; folders are made as needed. What can be made again need not outlive a loss of power. */
    public static Optional<Problem> write(Path file, Content content) {
        return write(file, content, false);
    }

    /** The same of a text. */
    public static Optional<Problem> write(Path file, String text) {
        return write(file, Content.of(text));
    }

    /** Writes what nobody could make again, such as a list of waivers. */
    public static Optional<Problem> keep(Path file, String text) {
        return write(file, Content.of(text), true);
    }

    private static Optional<Problem> write(Path file, Content content, boolean lasting) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (NewFile next = NewFile.of(file)) {
                // A lone surrogate, which no file can hold, becomes a question mark.
                Writer out = new BufferedWriter(new OutputStreamWriter(next.out(), StandardCharsets.UTF_8), BUFFER);
                content.to(out);
                out.flush();
                next.replace(lasting);
            }
            return Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException | UnsupportedOperationException e) {
            return Optional.of(notWritten(file, e));
        }
    }

    /** Writes pages below a folder, several at a time, and stops at the first that fails. */
    public static List<Problem> write(Path folder, Stream<Page> pages) {
        List<Page> all = pages.toList();
        AtomicInteger next = new AtomicInteger();
        SortedMap<Integer, Problem> problems = Collections.synchronizedSortedMap(new TreeMap<>());
        Runnable writer = () -> {
            for (int i = next.getAndIncrement(); i < all.size() && problems.isEmpty(); i = next.getAndIncrement()) {
                int page = i;
                written(folder, all.get(i)).ifPresent(problem -> problems.put(page, problem));
            }
        };
        Together.run(Math.min(Runtime.getRuntime().availableProcessors(), all.size()), writer);
        all.stream().map(page -> folder.resolve(page.path())).filter(file -> problems.isEmpty())
                .collect(Collectors.toMap(Path::getParent, file -> file, (one, other) -> one))
                .values().forEach(Leftovers::removeBeside);
        return problems.values().stream().limit(1).toList();
    }

    private static Optional<Problem> written(Path folder, Page page) {
        Path file = folder.resolve(page.path());
        return leadsOut(folder, file) ? Optional.of(notWritten(file, new IOException("a link in the folder leads out of it")))
                : write(file, page.content());
    }

    /** Where a folder of pages is a link to another place. */
    private static boolean leadsOut(Path folder, Path file) {
        Path own = file.toAbsolutePath().getParent();
        try {
            return Files.isDirectory(own) && Files.isDirectory(folder) && !own.toRealPath().startsWith(folder.toAbsolutePath().toRealPath());
        } catch (IOException e) {
            // Writing will tell what it is.
            return false;
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
