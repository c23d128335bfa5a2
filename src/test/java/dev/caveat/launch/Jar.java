package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, under the conditions that a test makes for it. */
final class Jar {
    /** What is judged is the day of no test. */
    static final List<String> DAY = List.of("--as-of", "2026-11-23");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path FILE = Launch.REPOSITORY.resolve("target/caveat.jar");
    private static final long MINUTES = 5;

    private Jar() {}

    /**
     * The command, to be run by itself or by another.
     *
     * @param options of the JVM
     */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-jar", FILE.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same as a shell writes it. */
    static String shell(String... arguments) {
        return String.join(" ", command(List.of(), arguments).stream().map(word -> "'" + word + "'").toList());
    }

    static Launch run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, command(List.of(), arguments));
    }

    static Launch run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("caveat", ".out");
        Path err = Files.createTempFile("caveat", ".err");
        try {
            Process process = start(folder, command, out, err);
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertTrue(ended, "still running after " + MINUTES + " minutes: " + command);
            return new Launch(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Begins a run of which nobody reads what it prints. */
    static Process start(Path folder, String... arguments) throws IOException {
        return start(folder, command(List.of(), arguments), Path.of("/dev/null"), Path.of("/dev/null"));
    }

    private static Process start(Path folder, List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What a machine may lack: a test that needs it is left out with a word, but not where everything is installed. */
    static void require(boolean there, String what) {
        if (!there && "true".equals(System.getenv("CI"))) {
            fail(what + ", though CI has it installed");
        }
        assumeTrue(there, what);
    }

    /** Whether a command ends well. */
    static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
