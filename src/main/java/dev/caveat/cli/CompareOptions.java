package dev.caveat.cli;

import dev.caveat.document.Spelled;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code caveat compare} is asked to do.
 *
 * @param failOn from which severity on something new fails
 * @param outputs at least one; at most one without a file
 */
record CompareOptions(String before, String after, Optional<Severity> failOn, List<Output> outputs) {
    /** The forms of a comparison. */
    enum Form implements Spelled {
        CONSOLE, JSON, HTML
    }

    /** @param file empty for standard output */
    record Output(Form form, Optional<Path> file) {}

    static CompareOptions parse(List<String> arguments) throws UsageException {
        CommandOptions options = CommandOptions.read(arguments, List.of(List.of("format", "FORMAT[=FILE]"), List.of("fail-on", "SEVERITY")));
        List<String> files = options.rest();
        if (files.size() != 2) {
            throw new UsageException("compare: needs two JSON reports, the old one and the new one (caveat compare OLD.json NEW.json)");
        }
        List<Output> outputs = new ArrayList<>();
        for (String format : options.values("format")) {
            outputs.add(output(format, files));
        }
        if (outputs.stream().filter(output -> output.file().isEmpty()).count() > 1) {
            throw new UsageException("--format: only one format can go to standard output; give the other a file (json=FILE)");
        }
        return new CompareOptions(files.get(0), files.get(1), failOn(options),
                outputs.isEmpty() ? List.of(new Output(Form.CONSOLE, Optional.empty())) : outputs);
    }

    private static Optional<Severity> failOn(CommandOptions options) throws UsageException {
        String value = options.last("fail-on").orElse(Severity.ERROR.id());
        List<String> valid = List.of("error", "warning", "info", "never");
        if (!valid.contains(value)) {
            throw new UsageException("--fail-on: “" + value + "” is not valid" + Nearest.hint(value, valid));
        }
        return Arrays.stream(Severity.values()).filter(severity -> severity.id().equals(value)).findFirst();
    }

    private static Output output(String text, List<String> reports) throws UsageException {
        int equals = text.indexOf('=');
        String id = equals < 0 ? text : text.substring(0, equals);
        List<String> valid = Arrays.stream(Form.values()).map(Form::id).toList();
        if (!valid.contains(id)) {
            throw new UsageException("--format: “" + id + "” is no format of a comparison" + Nearest.hint(id, valid));
        }
        Form form = Form.values()[valid.indexOf(id)];
        if (equals < 0) {
            return new Output(form, Optional.empty());
        }
        String file = text.substring(equals + 1);
        if (file.isEmpty()) {
            throw new UsageException("--format: no file after “" + text + "”");
        }
        try {
            Path path = Path.of(file);
            for (String report : reports) {
                if (path.toAbsolutePath().normalize().equals(Path.of(report).toAbsolutePath().normalize())) {
                    throw new UsageException("--format: “" + file + "” is one of the reports that are compared; choose another file");
                }
            }
            return new Output(form, Optional.of(path));
        } catch (InvalidPathException e) {
            throw new UsageException("“" + e.getInput() + "” is no file name: " + e.getReason());
        }
    }
}
