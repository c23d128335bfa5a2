package dev.caveat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The digest of the program, made by the build: of its sources and of the build file that names its libraries, so that it
 * is the same whichever Java compiled it. Rulesets are not part of it; they have digests of their own.
 */
public final class EngineDigest {
    private static final String NAME = "engine.sha256";
    private static final List<String> PARTS = List.of("pom.xml", "src/main/java", "src/main/jte", "src/main/resources");

    private EngineDigest() {}

    /**
     * The build's step.
     *
     * @param args the project's folder, and the folder of its classes
     * @throws IOException when something cannot be read or written; the build ends
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]).resolve("dev/caveat/cli").resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, of(Path.of(args[0])) + "\n");
    }

    /** {@code sha256:…} of the program that runs; empty where the build has not made it, as in an editor's own build. */
    static Optional<String> read() {
        try (InputStream stream = EngineDigest.class.getResourceAsStream(NAME)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the sources below a project's folder; line ends do not count, for a checkout may change them. */
    static String of(Path project) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (String part : PARTS) {
            try (Stream<Path> all = Files.walk(project.resolve(part))) {
                all.filter(Files::isRegularFile).forEach(file -> files.put(project.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.entrySet()) {
                String text = new String(Files.readAllBytes(file.getValue()), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
                digest.update((file.getKey() + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
