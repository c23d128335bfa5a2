package dev.caveat.cli;

import dev.caveat.cache.CacheFolder;
import dev.caveat.report.Counted;
import dev.caveat.report.ExitCode;
import dev.caveat.yaml.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code caveat cache}: where earlier results are kept and how many, and {@code clear} to remove them. */
final class CacheCommand {
    private static final List<String> ACTIONS = List.of("clear");
    private static final int KILOBYTE = 1024;

    private final Optional<CacheFolder> folder;
    private final PrintStream out;
    private final PrintStream err;

    CacheCommand(Optional<CacheFolder> folder, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    ExitCode run(List<String> arguments) throws UsageException {
        List<String> unknown = arguments.isEmpty() || arguments.equals(ACTIONS) ? List.of() : arguments;
        if (!unknown.isEmpty()) {
            String last = unknown.get(unknown.size() - 1);
            throw new UsageException("cache: “" + last + "” is not valid" + Nearest.hint(last, ACTIONS));
        }
        if (folder.isEmpty()) {
            out.println("There is no cache: " + CacheFolder.VARIABLE + " turns it off, or there is no folder for it. Name one in "
                    + CacheFolder.VARIABLE + ".");
            return ExitCode.PASSED;
        }
        try {
            return arguments.isEmpty() ? show(folder.get()) : clear(folder.get());
        } catch (IOException e) {
            err.println("caveat: " + folder.get().path() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return ExitCode.INCOMPLETE;
        }
    }

    private ExitCode show(CacheFolder cache) throws IOException {
        out.println(cache.path() + ": " + size(cache.size()));
        cache.obstacle().ifPresent(reason -> out.println("It is not written to: " + reason + "."));
        return ExitCode.PASSED;
    }

    private ExitCode clear(CacheFolder cache) throws IOException {
        long before = cache.size();
        cache.clear();
        out.println(cache.path() + ": removed " + size(before));
        return ExitCode.PASSED;
    }

    private static String size(long bytes) {
        return Counted.of((bytes + KILOBYTE - 1) / KILOBYTE) + " kB";
    }
}
