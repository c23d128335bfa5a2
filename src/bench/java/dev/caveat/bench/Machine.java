package dev.caveat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What figures depend on and a reader must know: day, processor, cores, memory, system, how busy it was. */
final class Machine {
    private Machine() {}

    static String line() throws IOException {
        return LocalDate.now(ZoneOffset.UTC) + "; " + Runtime.getRuntime().availableProcessors() + " cores, "
                + of("/proc/cpuinfo", "model name") + ", " + memory() + "; " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "; load before the start " + load();
    }

    private static String memory() throws IOException {
        String total = of("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return total.isEmpty() ? "memory unknown" : Math.round(Long.parseLong(total) / 1048576.0) + " GiB";
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "unknown";
    }

    private static String of(String file, String key) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key)).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        }
    }

    /** The first line that a command prints; empty text if there is no such command. */
    static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor(30, TimeUnit.SECONDS);
            return process.exitValue() == 0 ? text.lines().findFirst().orElse("") : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
