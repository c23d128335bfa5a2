package dev.caveat.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs Jazzer on every target in turn, one process each, for so many seconds: {@code Fuzz SECONDS all} or {@code Fuzz SECONDS TARGET…}. What it
 * makes up is kept in {@code target/fuzz/TARGET}, and the next run goes on from there; what a target failed on is in
 * {@code target/fuzz/findings}, to be mended and then kept as a seed under {@code src/test/resources/fuzz/TARGET}.
 */
public final class Fuzz {
    private static final Path PLACE = Path.of("target/fuzz");
    /** For starting a JVM, instrumenting the classes and trying the seeds. */
    private static final int START_SECONDS = 60;

    /** Looks at every letter of an article; to trace it slows all down tenfold and says nothing new of the parsers. */
    private static final String LANGUAGE = ":dev.caveat.language.**:dev.caveat.claims.**";

    /** A rule of a style is a pattern, whatever stands in it: it is compiled for a matcher with a budget of steps. */
    private static final String RULES_ARE_PATTERNS = "com.code_intelligence.jazzer.sanitizers.RegexInjection";

    private Fuzz() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(args[0]);
        List<Target> targets = args[1].equals("all") ? Target.ALL : Arrays.stream(args).skip(1).map(Target::of).toList();
        Files.createDirectories(PLACE.resolve("findings"));
        List<String> failed = new ArrayList<>();
        for (Target target : targets) {
            if (run(target, seconds) != 0) {
                failed.add(target.name());
            }
        }
        System.out.println(failed.isEmpty() ? "Fuzzed " + targets.size() + " targets for " + seconds + " s each: nothing found."
                : "Fuzzing failed for: " + String.join(", ", failed) + "; see " + PLACE.resolve("findings"));
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static int run(Target target, int seconds) throws IOException, InterruptedException {
        Path seeds = seeds(target);
        Path corpus = Files.createDirectories(PLACE.resolve(target.name()));
        Path log = PLACE.resolve(target.name() + ".log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Driver.class.getName(), "--target_args=" + target.name(), "--keep_going=1",
                "--instrumentation_includes=dev.caveat.**:com.vladsch.flexmark.**:org.yaml.snakeyaml.**:org.zwobble.mammoth.**",
                "--instrumentation_excludes=dev.caveat.fuzz.**" + (target instanceof ClaimsTarget ? "" : LANGUAGE),
                "--custom_hook_excludes=dev.caveat.fuzz.**", "--disabled_hooks=" + RULES_ARE_PATTERNS, "--trace=cov:cmp", "--reproducer_path=" + PLACE.resolve("findings"),
                "-artifact_prefix=" + PLACE.resolve("findings") + "/" + target.name() + "-", "-max_total_time=" + seconds, "-timeout=120",
                "-rss_limit_mb=4096", "-max_len=8192", "-dict=src/test/resources/fuzz/marks.dict", corpus.toString(), seeds.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(seconds + START_SECONDS, TimeUnit.SECONDS)) {
            // On a busy machine the seeds alone take that long; what they find ends the process at once.
            process.destroyForcibly().waitFor();
            System.out.println(target.name() + ": nothing found when it was stopped by the clock; see " + log);
            return 0;
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            System.out.println(target.name() + ": exit code " + process.exitValue() + ", "
                    + all.stream().filter(line -> line.startsWith("Done ") || line.startsWith("== Java Exception")).reduce((a, b) -> a + "; " + b).orElse("see " + log));
        }
        return process.exitValue();
    }

    private static Path seeds(Target target) throws IOException {
        Path folder = Files.createDirectories(PLACE.resolve("seeds").resolve(target.name()));
        int number = 0;
        for (byte[] seed : Samples.seeds(target)) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
        return folder;
    }
}
