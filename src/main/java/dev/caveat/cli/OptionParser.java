package dev.caveat.cli;

import dev.caveat.report.sarif.SarifProfile;
import dev.caveat.rule.RulePattern;
import dev.caveat.yaml.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the arguments of {@code caveat check}. */
final class OptionParser {
    /** Every option with the name of its value, or an empty one; {@code help.txt} describes them. */
    private static final List<List<String>> DEFINED = List.of(
            List.of("ruleset", "ID|FILE"), List.of("config", "FILE"), List.of("fail-on", "SEVERITY"),
            List.of("format", "FORMAT[=FILE]"), List.of("reports", "DIR"), List.of("as-of", "DATE"),
            List.of("only", "RULE"), List.of("skip", "RULE"), List.of("no-grammar", ""), List.of("jobs", "N"),
            List.of("no-cache", ""), List.of("quiet", ""), List.of("color", "WHEN"), List.of("stdin", ""),
            List.of("stdin-path", "PATH"), List.of("compare-rulesets", ""), List.of("sarif-profile", "PROFILE"),
            List.of("changed-since", "GITREF"), List.of("changed-lines", ""), List.of("print-config", ""), List.of("waivers", "FILE"),
            List.of("baseline", "FILE"), List.of("watch", ""),
            List.of("previous", "FILE"), List.of("help", ""), List.of("version", ""));

    private static final String STDIN_PATH = "stdin.md";

    private OptionParser() {}

    /** The names of all options, without dashes. */
    static List<String> names() {
        return DEFINED.stream().map(option -> option.get(0)).toList();
    }

    static Options parse(List<String> arguments, LocalDate today) throws UsageException {
        return of(CommandOptions.read(arguments, DEFINED), today);
    }

    /** The words of a command that takes these options and some of its own. */
    static CommandOptions read(List<String> arguments, List<List<String>> more) throws UsageException {
        List<List<String>> all = new ArrayList<>(DEFINED);
        all.addAll(more);
        return CommandOptions.read(arguments, all);
    }

    static Options of(CommandOptions line, LocalDate today) throws UsageException {
        List<Output> outputs = new ArrayList<>();
        for (String format : line.values("format")) {
            outputs.add(Output.of(format));
        }
        if (outputs.stream().filter(Output::isToStandardOutput).count() > 1) {
            throw new UsageException("--format: only one format can go to standard output; give the other a file (json=FILE)");
        }
        if (line.has("sarif-profile") && outputs.stream().noneMatch(output -> output.form() == Output.Form.SARIF)) {
            throw new UsageException("--sarif-profile goes with --format sarif");
        }
        boolean stdin = line.has("stdin");
        if (line.has("stdin-path") && !stdin) {
            throw new UsageException("--stdin-path goes with --stdin");
        }
        path(line, "stdin-path");
        if (stdin && !line.rest().isEmpty()) {
            throw new UsageException("--stdin checks standard input; leave out the paths");
        }
        if (line.has("changed-lines") && !line.has("changed-since")) {
            throw new UsageException("--changed-lines goes with --changed-since");
        }
        if (line.has("print-config") && line.rest().size() > 1) {
            throw new UsageException("--print-config: shows the configuration of one path; give one");
        }
        if (line.has("watch") && line.has("previous")) {
            throw new UsageException("--watch tells what changed at every save; leave out --previous");
        }
        if (line.has("watch")) {
            Watch.verify(stdin, line.has("compare-rulesets"), line.has("changed-since"), outputs);
        }
        return new Options(line.rest(), line.values("ruleset"), path(line, "config"),
                one(line, "fail-on", Options.FailOn.class), outputs, path(line, "reports"), line.asOf(today),
                line.values("only").stream().map(RulePattern::new).toList(),
                line.values("skip").stream().map(RulePattern::new).toList(), !line.has("no-grammar"), jobs(line),
                line.has("quiet"), one(line, "color", Options.Color.class).orElse(Options.Color.AUTO),
                stdin ? Optional.of(line.last("stdin-path").orElse(STDIN_PATH)) : Optional.empty(),
                line.has("compare-rulesets"), one(line, "sarif-profile", SarifProfile.class).orElse(SarifProfile.FULL),
                line.last("changed-since"), line.has("changed-lines"), line.has("print-config"), path(line, "waivers"),
                path(line, "baseline"), line.has("watch"), path(line, "previous"), line.has("as-of"),
                !line.has("no-cache"));
    }

    private static Optional<Path> path(CommandOptions line, String name) throws UsageException {
        Optional<String> value = line.last(name);
        try {
            return value.map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException("--" + name + ": “" + value.orElseThrow() + "” is no file name: " + e.getReason());
        }
    }

    private static <E extends Enum<E>> Optional<E> one(CommandOptions line, String name, Class<E> type) throws UsageException {
        Optional<String> given = line.last(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String value = given.get();
        List<String> valid = Arrays.stream(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        int index = valid.indexOf(value);
        if (index < 0) {
            throw new UsageException("--" + name + ": “" + value + "” is not valid" + Nearest.hint(value, valid));
        }
        return Optional.of(type.getEnumConstants()[index]);
    }

    private static int jobs(CommandOptions line) throws UsageException {
        Optional<String> given = line.last("jobs");
        if (given.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        String value = given.get();
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
}
