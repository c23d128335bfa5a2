package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What came of running a launcher as a process of its own.
 *
 * @param code its exit code
 * @param out all of standard output
 * @param err all of standard error
 */
record Launch(int code, String out, String err) {
    static final Path REPOSITORY = Path.of("").toAbsolutePath();

    /** Runs {@code launcher} in {@code folder}; {@code environment} is laid over this process's own. */
    static Launch of(Path launcher, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("caveat", ".out");
        Path err = Files.createTempFile("caveat", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            // The JVM that runs the tests may have options of its own, which it would announce.
            builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertTrue(ended, "still running after two minutes: " + command);
            return new Launch(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
