package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The entry: arguments to exit code. Only {@link #main} ends the process or reads the clock. */
public final class Main {
    private static final int USAGE = 2;
    private static final int INTERNAL = 3;

    private static final List<String> COMMANDS = List.of(
            "check", "fix", "rules", "explain", "compare", "init", "baseline", "waive", "verify", "cache", "lsp");

    private Main() {}

    public static void main(String[] args) {
        // LanguageTool capitalizes its suggestions in the machine's language.
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = INTERNAL;
        try {
            code = run(System.in, out, err, Terminal.ofProcess(), LocalDate.now(ZoneId.systemDefault()), args);
        } finally {
            // Not System.exit: a parser that was given up cannot be stopped, and must not keep the gate waiting.
            // Whatever happened above, the JVM's own exit code for a crash, 1, would read as findings.
            Runtime.getRuntime().halt(out.checkError() ? INTERNAL : code);
        }
    }

    /**
     * Runs the tool.
     *
     * @param today the day that {@code --as-of} stands for if it is not given
     * @return the exit code, as product.md section 3 has them
     */
    public static int run(InputStream in, PrintStream out, PrintStream err, Terminal terminal, LocalDate today, String... args) {
        try {
            return command(in, out, err, terminal, today, List.of(args)).code();
        } catch (UsageException e) {
            err.println("caveat: " + e.getMessage());
            return USAGE;
        } catch (MistakesException e) {
            err.println("caveat: nothing was checked");
            err.println(e.getMessage());
            return USAGE;
        } catch (UncheckedIOException e) {
            err.println("caveat: " + e.getCause().getMessage());
            return INTERNAL;
        } catch (RuntimeException | Error e) {
            err.println("caveat: nothing can be said of the articles; this is a defect of Caveat, please report it");
            e.printStackTrace(err);
            return INTERNAL;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static ExitCode command(InputStream in, PrintStream out, PrintStream err, Terminal terminal, LocalDate today,
            List<String> args) throws UsageException, MistakesException {
        if (args.contains("--help")) {
            out.print(Texts.help());
            return ExitCode.PASSED;
        }
        if (args.contains("--version")) {
            out.println(Texts.version());
            return ExitCode.PASSED;
        }
        if (args.isEmpty()) {
            err.print(Texts.help());
            return ExitCode.USAGE;
        }
        String name = args.get(0);
        if (!COMMANDS.contains(name)) {
            throw new UsageException("unknown command “" + name + "”" + Nearest.hint(name, COMMANDS)
                    + (new File(name).exists() ? "; to check it: caveat check " + name : "; see caveat --help"));
        }
        List<String> rest = args.subList(1, args.size());
        return switch (name) {
            case "check" -> new CheckCommand(OptionParser.parse(rest, today), terminal, in, out, err).run();
            case "fix" -> new FixCommand(FixOptions.parse(rest, today), terminal, out, err).run();
            case "rules" -> new RulesCommand(today, terminal, out, err).run(rest);
            case "compare" -> new CompareCommand(out, err).run(rest);
            case "explain" -> new ExplainCommand(today, out).run(rest);
            case "init" -> new InitCommand(out, err).run(rest);
            case "baseline" -> new BaselineCommand(terminal, out, err).run(rest, today);
            case "verify" -> new VerifyCommand(terminal, in, out, err).run(rest);
            case "waive" -> new WaiveCommand(terminal, out, err).run(rest, today);
            case "cache" -> new CacheCommand(terminal.cache(), out, err).run(rest);
            case "lsp" -> LspCommand.of(rest, today, terminal, in, out, err).run();
            default -> throw new IllegalStateException("a command without code: " + name);
        };
    }
}
