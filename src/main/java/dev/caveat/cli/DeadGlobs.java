package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationFinder;
import dev.caveat.config.Globs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Globs of the configurations that match no article. They are told only where the run has walked all that they could match:
 * that a run over one file leaves most of them idle says nothing.
 */
final class DeadGlobs {
    private DeadGlobs() {}

    /** One sentence each, with its place. */
    static List<String> of(Articles articles, ConfigurationFinder finder) {
        List<Path> paths = articles.paths().stream().map(Path::of).toList();
        List<Path> walked = articles.walked().stream().map(DeadGlobs::absolute).toList();
        Set<String> dead = new LinkedHashSet<>();
        List<Configuration> seen = new ArrayList<>();
        for (Path path : paths) {
            Configuration configuration = finder.of(path);
            if (seen.stream().noneMatch(each -> each == configuration)) {
                seen.add(configuration);
                configuration.selections().stream().filter(globs -> isWalked(globs, walked)).forEach(globs -> dead(globs, paths, dead));
            }
        }
        return List.copyOf(dead);
    }

    private static boolean isWalked(Globs globs, List<Path> walked) {
        return walked.stream().anyMatch(folder -> absolute(Path.of(globs.folder())).startsWith(folder));
    }

    private static void dead(Globs globs, List<Path> paths, Set<String> dead) {
        for (Globs.Entry entry : globs.entries()) {
            Globs one = new Globs(globs.folder(), globs.field(), List.of(entry));
            if (paths.stream().noneMatch(one::matches)) {
                dead.add(entry.at() + ": " + globs.field() + ": “" + entry.pattern() + "” matches no article");
            }
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
