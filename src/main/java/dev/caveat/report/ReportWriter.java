package dev.caveat.report;

import dev.caveat.cache.Ledger;
import dev.caveat.cache.WrittenFile;
import dev.caveat.document.Problem;
import dev.caveat.files.NewFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts finished reports on disk, whole or not at all: a reader never meets half a report. */
public final class ReportWriter {
    private ReportWriter() {}

    /** Writes UTF-8; folders are made as needed. What can be made again need not outlive a loss of power. */
    public static Optional<Problem> write(Path file, Content content) {
        return write(file, content::to, Ledger.NONE, false);
    }

    /** The same of a text. */
    public static Optional<Problem> write(Path file, String text) {
        return write(file, Content.of(text));
    }

    /** Writes what nobody could make again, such as a list of waivers. */
    public static Optional<Problem> keep(Path file, String text) {
        return write(file, Content.of(text)::to, Ledger.NONE, true);
    }

    /**
     * The same, where what an earlier run wrote into the file may be of use.
     *
     * @param ledger of the files that earlier runs wrote
     */
    public static Optional<Problem> write(Path file, Ledger ledger, Content content) {
        return write(file, content::to, ledger, false);
    }

    /** What is to stand in a file whose parts are known. */
    interface Parted {
        void to(PartedWriter out) throws IOException;
    }

    static Optional<Problem> parted(Path file, Ledger ledger, Parted content) {
        return write(file, content, ledger, false);
    }

    private static Optional<Problem> write(Path file, Parted content, Ledger ledger, boolean lasting) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<WrittenFile.Part> parts;
            try (NewFile next = NewFile.of(file); WrittenFile former = ledger.of(file).orElse(null)) {
                PartedWriter out = new PartedWriter(next.channel(), Optional.ofNullable(former));
                content.to(out);
                out.flush();
                parts = out.parts();
                next.replace(lasting);
            }
            ledger.add(file, parts);
            return Optional.empty();
        } catch (IOException | InvalidPathException | SecurityException | UnsupportedOperationException e) {
            return Optional.of(notWritten(file, e));
        }
    }

    static Problem notWritten(Path file, Exception cause) {
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
