package dev.caveat.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a process, from its start to its end.
 *
 * @param seconds of the clock on the wall
 * @param kilobytes the most memory that it held, as Linux counts it (VmHWM); 0 where that cannot be read
 */
record Timed(double seconds, long kilobytes, int code) {
    private static final int PAUSE_MS = 4;

    /** Runs a command with its outputs thrown away. */
    static Timed run(Path folder, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, environment, command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        long most = 0;
        while (!process.waitFor(PAUSE_MS, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, peak(status));
        }
        return new Timed((System.nanoTime() - start) / 1e9, most, process.exitValue());
    }

    /** The same, timed up to the first that it prints; its end is waited for. */
    static Timed told(Path folder, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(folder, environment, command);
        long start = System.nanoTime();
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            boolean silent = out.read() < 0;
            double seconds = (System.nanoTime() - start) / 1e9;
            long most = peak(Path.of("/proc", String.valueOf(process.pid()), "status"));
            out.transferTo(OutputStream.nullOutputStream());
            int code = process.waitFor();
            if (silent) {
                throw new IOException("nothing was printed by " + String.join(" ", command));
            }
            return new Timed(seconds, most, code);
        }
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("CAVEAT_JAVA_OPTIONS");
        builder.environment().putAll(environment);
        return builder;
    }

    private static long peak(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
        return 0;
    }
}
