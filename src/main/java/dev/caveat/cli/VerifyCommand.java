package dev.caveat.cli;

import dev.caveat.report.ExitCode;
import dev.caveat.report.Tool;
import dev.caveat.report.compare.SavedReport;
import dev.caveat.report.compare.SavedReportReader;
import dev.caveat.report.compare.SavedRunReader;
import dev.caveat.report.verify.InputDifference;
import dev.caveat.report.verify.Inputs;
import dev.caveat.report.verify.Replay;
import dev.caveat.report.verify.Verification;
import dev.caveat.report.verify.VerificationJson;
import dev.caveat.report.verify.VerificationText;
import dev.caveat.yaml.MistakesException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code caveat verify}: whether what a report says still follows from what went in. */
final class VerifyCommand {
    private final Terminal terminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(Terminal terminal, InputStream in, PrintStream out, PrintStream err) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    ExitCode run(List<String> arguments) throws UsageException {
        VerifyOptions options = VerifyOptions.parse(arguments);
        if (options.base().isPresent()) {
            return new OtherFolder(options.base().get(), in, out, err).verify(options);
        }
        Replay recorded = read(options.report());
        List<InputDifference> inputs = Inputs.of(recorded.report(), recorded.run(),
                new Tool("caveat", Texts.caveatVersion(), Optional.of(Texts.languageToolVersion())), EngineDigest.read(), FileDigest::of);
        Verification verification = verification(options, recorded, inputs);
        out.print(options.json() ? VerificationJson.render(verification) : VerificationText.render(verification));
        return verification.exitCode();
    }

    private Verification verification(VerifyOptions options, Replay recorded, List<InputDifference> inputs) {
        Optional<InputStream> given = options.standardInput() ? Optional.of(in) : Optional.empty();
        try {
            return Verification.of(recorded, inputs, Replay.of(
                    new RecordedRun(recorded, Path.of(options.report()), given).again(terminal)));
        } catch (UsageException | MistakesException e) {
            return Verification.impossible(recorded, inputs, e.getMessage());
        } catch (UncheckedIOException e) {
            return Verification.impossible(recorded, inputs, e.getCause().getMessage());
        }
    }

    private static Replay read(String name) throws UsageException {
        List<String> mistakes = new ArrayList<>();
        Optional<ReportFile> file = ReportFile.read(name, mistakes);
        Optional<SavedReport> report = file.flatMap(each -> SavedReportReader.read(each.name(), each.bytes(), mistakes));
        Optional<Replay> read = report.flatMap(saved -> SavedRunReader.read(saved.name(), file.orElseThrow().bytes(), mistakes)
                .map(run -> new Replay(saved, run, file.orElseThrow().bytes())));
        return read.orElseThrow(() -> new UsageException("nothing was verified\n" + String.join("\n", mistakes)));
    }
}
