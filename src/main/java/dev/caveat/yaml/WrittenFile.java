package dev.caveat.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file that somebody wrote for the tool, read whole, but not without end: it may come from a stranger (a pull
 * request), and a link to a device gives characters for ever.
 */
public final class WrittenFile {
    /** In bytes. The largest ruleset has a tenth of it. */
    public static final long USUAL = 8L << 20;

    /** For what the tool writes itself for a large archive: a baseline. */
    public static final long LARGE = 1L << 30;

    private WrittenFile() {}

    /** @throws IOException if it is not there, larger than usual, not UTF-8, or cannot be read */
    public static String read(Path file) throws IOException {
        return read(file, USUAL);
    }

    /**
     * The same.
     *
     * @param most how many bytes it may have
     */
    public static String read(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw new IOException("larger than " + (most >> 20) + " MB");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    /** Why a file cannot be read, in words; to be asked when it could not. */
    public static String why(Path file, long most) {
        return !Files.exists(file) ? "there is no such file"
                : file.toFile().length() > most ? "it is larger than " + (most >> 20) + " MB" : "no permission, or not UTF-8";
    }
}
