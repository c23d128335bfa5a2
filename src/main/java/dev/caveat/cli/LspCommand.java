package dev.caveat.cli;

import dev.caveat.lsp.Session;
import dev.caveat.report.ExitCode;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code caveat lsp}: the language server on standard input and output. */
final class LspCommand {
    /** Those of {@code check} that say what to check with; and what editors add by habit. */
    private static final List<List<String>> DEFINED = List.of(List.of("ruleset", "ID|FILE"), List.of("config", "FILE"),
            List.of("as-of", "DATE"), List.of("only", "RULE"), List.of("skip", "RULE"), List.of("no-grammar", ""),
            List.of("no-cache", ""), List.of("stdio", ""));

    private final Options options;
    private final Terminal terminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    private LspCommand(Options options, Terminal terminal, InputStream in, PrintStream out, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static LspCommand of(List<String> arguments, LocalDate today, Terminal terminal, InputStream in, PrintStream out, PrintStream err)
            throws UsageException {
        CommandOptions given = CommandOptions.read(arguments, DEFINED);
        if (!given.rest().isEmpty()) {
            throw new UsageException("lsp: takes no paths (“" + given.rest().get(0) + "”); the editor says what is open");
        }
        List<String> checks = new ArrayList<>(arguments);
        checks.removeIf("--stdio"::equals);
        return new LspCommand(OptionParser.parse(checks, today), terminal, in, out, err);
    }

    /** 0 where the editor said shutdown before exit, as the protocol has it, else 1. */
    ExitCode run() {
        PrintStream usual = System.out;
        // A library that prints would break the protocol.
        System.setOut(err);
        try (Recall recall = Recall.of(options, terminal)) {
            boolean orderly = Session.run(new FolderRulebooks(options, recall), Texts.caveatVersion(), Path.of("").toAbsolutePath().normalize(),
                    in, out);
            return orderly ? ExitCode.PASSED : ExitCode.FINDINGS;
        } finally {
            System.setOut(usual);
        }
    }
}
