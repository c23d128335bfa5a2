package dev.caveat.cli;

import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** Reads the arguments of {@code caveat check}. */
final class OptionParser {
    /** Every option with the name of its value, or an empty one; {@code help.txt} describes them. */
    private static final List<List<String>> DEFINED = List.of(
            List.of("ruleset", "ID|FILE"), List.of("config", "FILE"), List.of("fail-on", "SEVERITY"),
            List.of("format", "FORMAT[=FILE]"), List.of("reports", "DIR"), List.of("as-of", "DATE"),
            List.of("only", "RULE"), List.of("skip", "RULE"), List.of("no-grammar", ""), List.of("jobs", "N"),
            List.of("no-cache", ""), List.of("quiet", ""), List.of("color", "WHEN"), List.of("stdin", ""),
            List.of("stdin-path", "PATH"), List.of("help", ""), List.of("version", ""));

    private static final String STDIN_PATH = "stdin.md";

    private OptionParser() {}

    /** The names of all options, without dashes. */
    static List<String> names() {
        return DEFINED.stream().map(option -> option.get(0)).toList();
    }

    static Options parse(List<String> arguments, LocalDate today) throws UsageException {
        CommandLine line = commandLine(arguments);
        List<Output> outputs = new ArrayList<>();
        for (String format : values(line, "format")) {
            outputs.add(Output.of(format));
        }
        if (outputs.stream().filter(Output::isToStandardOutput).count() > 1) {
            throw new UsageException("--format: only one format can go to standard output; give the other a file (json=FILE)");
        }
        boolean stdin = line.hasOption("stdin");
        if (line.hasOption("stdin-path") && !stdin) {
            throw new UsageException("--stdin-path goes with --stdin");
        }
        if (stdin && !line.getArgList().isEmpty()) {
            throw new UsageException("--stdin checks standard input; leave out the paths");
        }
        return new Options(line.getArgList(), values(line, "ruleset"), path(line, "config"),
                one(line, "fail-on", Options.FailOn.class), outputs, path(line, "reports"), date(line, today),
                values(line, "only").stream().map(RulePattern::new).toList(),
                values(line, "skip").stream().map(RulePattern::new).toList(), !line.hasOption("no-grammar"), jobs(line),
                line.hasOption("quiet"), one(line, "color", Options.Color.class).orElse(Options.Color.AUTO),
                stdin ? Optional.of(line.getOptionValue("stdin-path", STDIN_PATH)) : Optional.empty());
    }

    private static CommandLine commandLine(List<String> arguments) throws UsageException {
        org.apache.commons.cli.Options options = new org.apache.commons.cli.Options();
        for (List<String> defined : DEFINED) {
            boolean hasValue = !defined.get(1).isEmpty();
            options.addOption(Option.builder().longOpt(defined.get(0)).hasArg(hasValue).get());
        }
        try {
            DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
            return parser.parse(options, arguments.toArray(String[]::new));
        } catch (UnrecognizedOptionException e) {
            String bad = e.getOption().replaceFirst("^-+", "").replaceFirst("=.*$", "");
            String hint = Nearest.to(bad, names()).map(near -> "; did you mean --" + near + "?").orElse("; see caveat --help");
            throw new UsageException("unknown option " + e.getOption() + hint);
        } catch (MissingArgumentException e) {
            throw new UsageException("--" + e.getOption().getLongOpt() + " needs a value; see caveat --help");
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static List<String> values(CommandLine line, String name) {
        String[] values = line.getOptionValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static Optional<Path> path(CommandLine line, String name) throws UsageException {
        String value = last(line, name);
        try {
            return Optional.ofNullable(value).map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException("--" + name + ": “" + value + "” is no file name: " + e.getReason());
        }
    }

    private static <E extends Enum<E>> Optional<E> one(CommandLine line, String name, Class<E> type) throws UsageException {
        String value = last(line, name);
        if (value == null) {
            return Optional.empty();
        }
        List<String> valid = Arrays.stream(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        int index = valid.indexOf(value);
        if (index < 0) {
            throw new UsageException("--" + name + ": “" + value + "” is not valid" + Nearest.hint(value, valid));
        }
        return Optional.of(type.getEnumConstants()[index]);
    }

    private static LocalDate date(CommandLine line, LocalDate today) throws UsageException {
        String value = last(line, "as-of");
        try {
            return value == null ? today : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException("--as-of: “" + value + "” is no date (write it like 2026-11-23)");
        }
    }

    private static int jobs(CommandLine line) throws UsageException {
        String value = last(line, "jobs");
        if (value == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int jobs = Integer.parseInt(value);
            if (jobs >= 1 && jobs <= 256) {
                return jobs;
            }
        } catch (NumberFormatException e) {
            // Said below, with the numbers that are out of range.
        }
        throw new UsageException("--jobs: “" + value + "” is not a number from 1 to 256");
    }

    /** Of an option given twice the last counts, so that a script's default can be overridden. */
    private static String last(CommandLine line, String name) {
        String[] values = line.getOptionValues(name);
        return values == null ? null : values[values.length - 1];
    }
}
