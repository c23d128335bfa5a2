package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.report.ChangedSince;
import dev.caveat.report.Report;
import dev.caveat.report.RunOptions;
import dev.caveat.report.verify.Replay;
import dev.caveat.yaml.MistakesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The run that a report records, made again with the same options. It writes nothing. */
final class RecordedRun {
    private final Replay recorded;
    private final Path file;
    private final Optional<InputStream> given;

    /**
     * @param file the report's
     * @param given the article of a run over standard input, given again
     */
    RecordedRun(Replay recorded, Path file, Optional<InputStream> given) {
        this.recorded = recorded;
        this.file = file;
        this.given = given;
    }

    /**
     * The report that it gives now.
     *
     * @throws UsageException when it cannot be made: with the reason
     * @throws MistakesException when its configuration or a ruleset is broken now
     */
    Report again(Terminal terminal) throws UsageException, MistakesException {
        Options options = OptionParser.parse(arguments(), recorded.run().run().asOf());
        ConfigurationFinder finder = Inspection.finder(options);
        Articles articles = ChangedArticles.of(Articles.find(options, finder, input()), options, finder);
        Inspection inspection = Inspection.of(options, finder, articles, terminal);
        return RunManifest.record(inspection.settled(true).report(), options, finder);
    }

    private List<String> arguments() {
        RunOptions options = recorded.run().manifest().options();
        List<String> words = new ArrayList<>(List.of("--as-of", recorded.run().run().asOf().toString(), "--reports", reports()));
        options.rulesets().forEach(each -> words.addAll(List.of("--ruleset", each)));
        options.configuration().ifPresent(each -> words.addAll(List.of("--config", each)));
        options.failOn().ifPresent(each -> words.addAll(List.of("--fail-on", each)));
        options.only().forEach(each -> words.addAll(List.of("--only", each)));
        options.skip().forEach(each -> words.addAll(List.of("--skip", each)));
        options.waivers().ifPresent(each -> words.addAll(List.of("--waivers", each)));
        options.baseline().ifPresent(each -> words.addAll(List.of("--baseline", each)));
        if (!options.grammar()) {
            words.add("--no-grammar");
        }
        changedSince().ifPresent(commit -> words.addAll(List.of("--changed-since", commit)));
        if (options.changedLines() && changedSince().isPresent()) {
            words.add("--changed-lines");
        }
        options.standardInput().ifPresent(path -> words.addAll(List.of("--stdin", "--stdin-path", path)));
        // What is verified is found again, not looked up.
        words.add("--no-cache");
        words.add("--");
        words.addAll(options.paths());
        return words;
    }

    /**
     * Not the name that was given, which may stand for another commit by now, but the one that articles were held against.
     * A run that checked everything, because it could not tell what had changed, is made again over everything.
     */
    private Optional<String> changedSince() {
        return recorded.run().run().changedSince().filter(changed -> changed.everything().isEmpty())
                .map(ChangedSince::since).flatMap(since -> since.mergeBase());
    }

    /** Where our own pages are, which are no articles: beside the report, unless articles are there as well. */
    private String reports() {
        Path folder = file.toAbsolutePath().normalize().getParent();
        boolean shared = recorded.report().articles().stream().anyMatch(article -> absolute(article.path()).startsWith(folder))
                || absolute("").startsWith(folder);
        return shared ? Options.REPORTS.toString() : folder.toString();
    }

    private static Path absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return Path.of("").toAbsolutePath();
        }
    }

    private InputStream input() throws UsageException {
        Optional<String> path = recorded.run().manifest().options().standardInput();
        if (path.isEmpty()) {
            return InputStream.nullInputStream();
        }
        if (given.isPresent()) {
            return given.get();
        }
        Optional<String> digest = recorded.report().articles().stream().map(article -> article.digest()).findFirst();
        if (digest.isEmpty() || digest.get().isEmpty() || !FileDigest.of(path.get()).equals(digest)) {
            throw new UsageException("the article came from standard input, and no file “" + path.get() + "” holds the same text;"
                    + " give it again: caveat verify REPORT.json --stdin < DRAFT");
        }
        try {
            return new ByteArrayInputStream(Files.readAllBytes(Path.of(path.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
