package dev.caveat.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of the files that {@code caveat init} writes. */
final class StarterFiles {
    /** With the schema that an editor completes each by. */
    private static final List<String> NAMES = List.of("caveat", "practitioners", "disclaimers");

    private static final String SCHEMAS = ".caveat/";
    private static final String NONE_YET = "articles/**/*.md";

    private StarterFiles() {}

    /** By path below the folder, in the order they are written. */
    static Map<String, String> of(List<String> rulesets, ArticleFolders articles) {
        Map<String, String> files = new LinkedHashMap<>();
        NAMES.forEach(name -> files.put(name + ".yml", Texts.read("init/" + name + ".yml")));
        files.computeIfPresent("caveat.yml", (name, text) -> text
                .replace("{{rulesets}}", rulesets.stream().map(StarterFiles::quoted).collect(Collectors.joining(", ")))
                .replace("{{articles}}", list("articles", articles.globs(), NONE_YET))
                .replace("{{exclude}}", list("exclude", articles.exclude(), "**/archive/**")));
        NAMES.forEach(name -> files.put(SCHEMAS + name + ".schema.json", Texts.read("/dev/caveat/ruleset/" + name + ".schema.json")));
        return files;
    }

    /** @param below the articles' folder, seen from the top of the repository; empty for the top itself */
    static String hook(String below) {
        return Texts.read("init/pre-commit").replace("{{jar}}", shell(jar()))
                .replace("$staged{{below}}", below.isEmpty() ? "$staged" : "$staged/\"" + shell(below) + "\"");
    }

    /** What pre-commit is to be told; where Caveat's repository is only its owner knows. */
    static String preCommit(ArticleFolders articles) {
        String folder = articles.globs().stream().filter(glob -> glob.contains("/")).findFirst().orElse(NONE_YET);
        return "repos:\n  - repo: ADDRESS-OF-CAVEATS-REPOSITORY\n    rev: v" + Texts.caveatVersion() + "\n    hooks:\n"
                + "      - { id: caveat, files: ^" + folder.substring(0, folder.indexOf("/**") + 1) + " }\n";
    }

    private static String list(String key, List<String> globs, String example) {
        return globs.isEmpty() ? "# " + key + ": [\"" + example + "\"]"
                : key + ": [" + globs.stream().map(StarterFiles::quoted).collect(Collectors.joining(", ")) + "]";
    }

    private static String quoted(String text) {
        return text.matches("[a-z][a-z0-9-]*") ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The jar that is running; where classes run without one there is none to name. */
    private static String jar() {
        try {
            Path code = Path.of(StarterFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(code) ? code.toString() : "no jar";
        } catch (URISyntaxException | RuntimeException e) {
            return "no jar";
        }
    }
}
