package dev.caveat.cli;

import dev.caveat.ruleset.RulesetLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of rulesets on disk, as far as a change of them can be seen without reading: names, sizes, times. With a
 * ruleset's own folder go those of the rulesets beside it, which it may extend.
 */
final class RuleFiles {
    private static final int DEPTH = 4;
    private static final int MOST = 5_000;

    private RuleFiles() {}

    /** Empty where every ruleset is shipped. */
    static String stamp(List<String> rulesets) {
        TreeSet<String> lines = new TreeSet<>();
        for (String ruleset : rulesets) {
            if (!RulesetLoader.BUNDLED.contains(ruleset)) {
                folders(Path.of(ruleset).toAbsolutePath().normalize()).forEach(folder -> add(folder, lines));
            }
        }
        return String.join("\n", lines);
    }

    private static List<Path> folders(Path ruleset) {
        Path own = Files.isDirectory(ruleset) ? ruleset : ruleset.getParent();
        List<Path> folders = new ArrayList<>(List.of(own));
        if (own.getParent() != null) {
            try (Stream<Path> beside = Files.list(own.getParent())) {
                beside.filter(folder -> Files.isRegularFile(folder.resolve("ruleset.yml"))).forEach(folders::add);
            } catch (IOException | UncheckedIOException e) {
                // One that cannot be listed holds nothing that could be read.
            }
        }
        return folders;
    }

    private static void add(Path folder, TreeSet<String> lines) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            files.filter(file -> file.toString().endsWith(".yml") || file.toString().endsWith(".yaml")).limit(MOST)
                    .forEach(file -> lines.add(stamp(file)));
        } catch (IOException | UncheckedIOException e) {
            lines.add(folder + " cannot be listed");
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + now.size() + " " + now.lastModifiedTime().toMillis() + " " + now.fileKey();
        } catch (IOException e) {
            return file + " is gone";
        }
    }
}
