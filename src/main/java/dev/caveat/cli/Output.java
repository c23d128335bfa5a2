package dev.caveat.cli;

import dev.caveat.document.Spelled;
import dev.caveat.yaml.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A form the report is asked for in, and where it goes.
 *
 * @param file empty for the form's usual place: standard output, or the reports folder for HTML
 */
record Output(Form form, Optional<Path> file) {
    private static final String INDEX = "index.html";

    /** The forms there are. A new one is one line here. */
    enum Form implements Spelled {
        CONSOLE, JSON, HTML,
        JUNIT, GITLAB, CHECKSTYLE, RDJSONL, CSV, SARIF, GITHUB
    }

    /** Reads {@code FORMAT} or {@code FORMAT=FILE}. */
    static Output of(String text) throws UsageException {
        int equals = text.indexOf('=');
        String id = equals < 0 ? text : text.substring(0, equals);
        List<String> valid = Arrays.stream(Form.values()).map(Form::id).toList();
        int index = valid.indexOf(id);
        if (index < 0) {
            throw new UsageException("--format: “" + id + "” is no format" + Nearest.hint(id, valid));
        }
        if (equals == text.length() - 1) {
            throw new UsageException("--format: no file after “" + text + "”");
        }
        try {
            Optional<Path> file = equals < 0 ? Optional.empty() : Optional.of(Path.of(text.substring(equals + 1)));
            return new Output(Form.values()[index], Form.values()[index] == Form.HTML ? index(file) : file);
        } catch (InvalidPathException e) {
            throw new UsageException("--format: “" + text.substring(equals + 1) + "” is no file name: " + e.getReason());
        }
    }

    /** The HTML report is many pages: a folder, or the index in it, says where they go. */
    private static Optional<Path> index(Optional<Path> file) throws UsageException {
        if (file.isEmpty() || file.get().endsWith(INDEX)) {
            return file;
        }
        if (file.get().toString().endsWith(".html")) {
            throw new UsageException("--format: the HTML report is many pages; name a folder, or " + INDEX + " in it, not “" + file.get() + "”");
        }
        return file.map(folder -> folder.resolve(INDEX));
    }

    boolean isToStandardOutput() {
        return file.isEmpty() && form != Form.HTML;
    }
}
