package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A verification in another folder than the current one, by a second JVM: one cannot change its folder, and every path in a
 * report (and each fingerprint, which holds its article's) starts from the folder where the report was made.
 */
final class OtherFolder {
    private final Path folder;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    OtherFolder(Path folder, InputStream in, PrintStream out, PrintStream err) {
        this.folder = folder.toAbsolutePath().normalize();
        this.in = in;
        this.out = out;
        this.err = err;
    }

    ExitCode verify(VerifyOptions options) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName(), "verify", report(options),
                "--format", options.json() ? "json" : "console"));
        if (options.standardInput()) {
            words.add("--stdin");
        }
        try {
            Process process = new ProcessBuilder(words).directory(folder.toFile()).start();
            Thread told = copy(process.getErrorStream(), err);
            Thread fed = options.standardInput() ? copy(in, process.getOutputStream()) : new Thread(() -> { });
            if (!options.standardInput()) {
                process.getOutputStream().close();
            }
            process.getInputStream().transferTo(out);
            int code = process.waitFor();
            told.join();
            fed.interrupt();
            return Arrays.stream(ExitCode.values()).filter(each -> each.code() == code).findFirst().orElse(ExitCode.INCOMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Java in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INCOMPLETE;
        }
    }

    /** As it is found from that folder. */
    private String report(VerifyOptions options) {
        Path report = Path.of(options.report()).toAbsolutePath().normalize();
        return folder.getRoot().equals(report.getRoot()) ? folder.relativize(report).toString() : report.toString();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Thread copy(InputStream from, OutputStream to) {
        Thread thread = new Thread(() -> {
            try {
                from.transferTo(to);
                to.flush();
                if (!(to instanceof PrintStream)) {
                    to.close();
                }
            } catch (IOException e) {
                // The other side has ended; its exit code tells how.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
