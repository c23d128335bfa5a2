package dev.caveat.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs targets on bent inputs without Jazzer: {@code Bent SECONDS all} or {@code Bent SECONDS TARGET…}, so many seconds each. It
 * follows no coverage, but tries five to a hundred times as many inputs in a second, and bends what {@link Fuzz} has kept in
 * {@code target/fuzz/TARGET} beside the seeds. What a target fails on is in {@code target/fuzz/findings}. Each run bends otherwise.
 */
public final class Bent {
    private static final Path PLACE = Path.of("target/fuzz");
    private static final int LARGEST = 8192;

    private Bent() {}

    public static void main(String[] args) throws IOException {
        List<Target> targets = args[1].equals("all") ? Target.ALL : Arrays.stream(args).skip(1).map(Target::of).toList();
        int failed = 0;
        for (Target target : targets) {
            failed += run(target, Integer.parseInt(args[0]));
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    /** How many inputs it failed on. */
    private static int run(Target target, int seconds) throws IOException {
        List<byte[]> seeds = new ArrayList<>(Samples.seeds(target));
        seeds.addAll(Samples.of(PLACE.resolve(target.name()), ""));
        seeds.removeIf(seed -> seed.length > LARGEST);
        long begin = System.nanoTime();
        Mutations inputs = new Mutations(begin, seeds);
        int tried = 0;
        int failed = 0;
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            byte[] input = inputs.next();
            tried++;
            try {
                target.run(input);
            } catch (RuntimeException | Error e) {
                Path kept = Files.createDirectories(PLACE.resolve("findings")).resolve(target.name() + "-bent-" + failed++);
                Files.write(kept, input);
                System.out.println(target.name() + ": " + kept + ": " + e);
            }
        }
        System.out.println(target.name() + ": " + tried + " inputs from " + seeds.size() + ", " + failed + " failed");
        return failed;
    }
}
