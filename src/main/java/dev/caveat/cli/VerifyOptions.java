package dev.caveat.cli;

import dev.caveat.yaml.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code caveat verify} is asked to do.
 *
 * @param report the JSON report
 * @param base the folder that its paths start from; empty for the current one
 * @param json whether to answer in JSON
 * @param standardInput whether the article is given again on standard input
 */
record VerifyOptions(String report, Optional<Path> base, boolean json, boolean standardInput) {
    private static final List<String> FORMS = List.of("console", "json");

    static VerifyOptions parse(List<String> arguments) throws UsageException {
        CommandOptions line = CommandOptions.read(arguments,
                List.of(List.of("base", "DIR"), List.of("format", "FORMAT"), List.of("stdin", "")));
        if (line.rest().size() != 1) {
            throw new UsageException("verify: needs one JSON report (caveat verify reports/report.json)");
        }
        String form = line.last("format").orElse(FORMS.get(0));
        if (!FORMS.contains(form)) {
            throw new UsageException("--format: “" + form + "” is no format of a verification" + Nearest.hint(form, FORMS));
        }
        return new VerifyOptions(line.rest().get(0), base(line), form.equals("json"), line.has("stdin"));
    }

    private static Optional<Path> base(CommandOptions line) throws UsageException {
        Optional<String> given = line.last("base");
        try {
            if (given.isPresent() && !Files.isDirectory(Path.of(given.get()))) {
                throw new UsageException("--base: there is no folder “" + given.get() + "”");
            }
            return given.map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException("--base: “" + e.getInput() + "” is no file name: " + e.getReason());
        }
    }
}
