package dev.caveat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The digest of a file's bytes, {@code sha256:…}, as {@code sha256sum} gives it. */
final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    static String of(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    /** Empty where there is no such file, or it cannot be read. */
    static Optional<String> of(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return Optional.of(text(digest.digest()));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
