package dev.caveat.cli;

import dev.caveat.yaml.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The words after a command, told apart into options and the rest. */
final class CommandOptions {
    private final CommandLine line;

    private CommandOptions(CommandLine line) {
        this.line = line;
    }

    /** @param defined every option with the name of its value, or an empty one */
    static CommandOptions read(List<String> arguments, List<List<String>> defined) throws UsageException {
        org.apache.commons.cli.Options options = new org.apache.commons.cli.Options();
        for (List<String> option : defined) {
            options.addOption(Option.builder().longOpt(option.get(0)).hasArg(!option.get(1).isEmpty()).get());
        }
        try {
            return new CommandOptions(DefaultParser.builder().setAllowPartialMatching(false).get()
                    .parse(options, arguments.toArray(String[]::new)));
        } catch (UnrecognizedOptionException e) {
            String bad = e.getOption().replaceFirst("^-+", "").replaceFirst("=.*$", "");
            String hint = Nearest.to(bad, defined.stream().map(option -> option.get(0)).toList())
                    .map(near -> "; did you mean --" + near + "?").orElse("; see caveat --help");
            throw new UsageException("unknown option " + e.getOption() + hint);
        } catch (MissingArgumentException e) {
            throw new UsageException("--" + e.getOption().getLongOpt() + " needs a value; see caveat --help");
        } catch (ParseException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** What is no option, in order. */
    List<String> rest() {
        return line.getArgList();
    }

    boolean has(String name) {
        return line.hasOption(name);
    }

    List<String> values(String name) {
        String[] values = line.getOptionValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Of an option given twice the last counts, so that a script's default can be overridden. */
    Optional<String> last(String name) {
        return values(name).stream().reduce((earlier, later) -> later);
    }

    /** The day that {@code --as-of} names. */
    LocalDate asOf(LocalDate today) throws UsageException {
        Optional<String> value = last("as-of");
        try {
            return value.map(LocalDate::parse).orElse(today);
        } catch (DateTimeParseException e) {
            throw new UsageException("--as-of: “" + value.orElseThrow() + "” is no date (write it like 2026-11-23)");
        }
    }
}
