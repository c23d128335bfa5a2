package dev.caveat.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A way to run a program.
 *
 * @param name with its version, as the table shows it
 * @param codes the exit codes that mean it did its work
 */
record Tool(String name, Path folder, Map<String, String> environment, List<String> command, List<Integer> codes) {
    Timed run() throws Exception {
        return done(Timed.run(folder, environment, command));
    }

    /** Timed up to the first that it prints. */
    Timed told() throws Exception {
        return done(Timed.told(folder, environment, command));
    }

    private Timed done(Timed timed) {
        if (!codes.contains(timed.code())) {
            throw new IllegalStateException(name + ": exit code " + timed.code() + " of " + String.join(" ", command));
        }
        return timed;
    }
}
