package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ConfigurationLoader;
import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.report.console.ChangesReporter;
import dev.caveat.rule.RuleFilter;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code caveat check --watch}: checks everything, then again whatever changes, until it is interrupted. Its exit code
 * is that of the last state.
 */
final class Watch {
    private final Options options;
    private final Terminal terminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final RulesetShelf shelf;
    /** What is known of each article, by path. */
    private final Map<String, ArticleReport> known = new TreeMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private String stamp = "";
    private Rules rules;
    /** What was said last of why nothing could be checked. */
    private String broken = "";
    private ExitCode state = ExitCode.INCOMPLETE;

    /** What decides about every article. */
    private record Rules(Configuration configuration, List<Ruleset> rulesets, RuleFilter filter) {}

    Watch(Options options, Terminal terminal, InputStream in, PrintStream out, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
        this.shelf = new RulesetShelf(options.asOf());
    }

    /** Refuses what cannot be told again and again. */
    static void verify(boolean stdin, boolean compare, List<Output> outputs) throws UsageException {
        if (stdin) {
            throw new UsageException("--watch watches files; --stdin has none");
        }
        if (compare) {
            throw new UsageException("--watch does not go with --compare-rulesets");
        }
        for (Output output : outputs) {
            if (output.isToStandardOutput() && output.form() != Output.Form.CONSOLE) {
                throw new UsageException("--watch: a report that is written again and again needs a file ("
                        + output.form().id() + "=FILE)");
            }
        }
    }

    /** What is wrong at the start ends the run, as it would without watching; what goes wrong later is told and waited for. */
    ExitCode run() throws UsageException, MistakesException {
        Thread watching = Thread.currentThread();
        Thread interrupter = new Thread(() -> interrupt(watching), "caveat-interrupt");
        Runtime.getRuntime().addShutdownHook(interrupter);
        try (FolderEvents events = new FolderEvents()) {
            events.watch(folders());
            check(true);
            FolderEvents.Event event;
            do {
                events.watch(folders());
                event = events.await();
            } while (event != FolderEvents.Event.INTERRUPT && isRead() && again(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(interrupter);
        }
        return state;
    }

    /** Ctrl-C: the JVM ends when this does, with the code that the watching thread has come to. */
    private static void interrupt(Thread watching) {
        watching.interrupt();
        try {
            watching.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void release(Thread interrupter) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupter);
        } catch (IllegalStateException e) {
            // It is at work: that is how we came here.
        }
    }

    /** Whether anybody still reads what is printed. */
    private boolean isRead() {
        return !out.checkError();
    }

    /** Whether to go on. */
    private boolean again(FolderEvents.Event event) {
        try {
            if (event == FolderEvents.Event.CHANGE || !Stamp.of(options, configurationFile()).equals(stamp)) {
                check(false);
                broken = "";
            }
        } catch (UsageException | MistakesException e) {
            known.clear();
            digests.clear();
            state = ExitCode.USAGE;
            if (!broken.equals(e.getMessage())) {
                err.println("caveat: nothing was checked\n" + e.getMessage());
            }
            broken = e.getMessage();
        }
        err.flush();
        return !Thread.currentThread().isInterrupted();
    }

    private void check(boolean first) throws UsageException, MistakesException {
        String now = Stamp.of(options, configurationFile());
        boolean reloaded = !now.equals(stamp);
        if (reloaded) {
            stamp = now;
            rules = null;
        }
        rules = rules == null ? rules() : rules;
        Articles articles = Articles.find(options, rules.configuration, in);
        Set<String> touched = new TreeSet<>();
        List<Source> sources = articles.sources().stream()
                .filter(source -> !source.digest().equals(digests.get(source.path())) && touched.add(source.path()) || reloaded).toList();
        articles.problems().forEach(problem -> digests.remove(problem.path()));
        articles.problems().stream().map(Problem::path).filter(path -> known.getOrDefault(path, unread(path)).problems().isEmpty())
                .forEach(touched::add);
        List<String> gone = new ArrayList<>(known.keySet());
        gone.removeAll(paths(articles));
        if (sources.isEmpty() && touched.isEmpty() && gone.isEmpty()) {
            return;
        }
        Inspection inspection = new Inspection(options, rules.configuration, rules.filter, new Articles(sources, articles.problems()), terminal);
        Report part = inspection.report(rules.rulesets);
        if (!Thread.currentThread().isInterrupted()) {
            remember(part, sources, gone, touched);
            tell(new Report(part.tool(), part.run(), List.copyOf(known.values()), part.rules()), first, touched, gone);
        }
    }

    private static ArticleReport unread(String path) {
        return ArticleReport.unread(path, List.of());
    }

    private Rules rules() throws UsageException, MistakesException {
        Configuration configuration = Inspection.configuration(options);
        List<Ruleset> rulesets = shelf.load(Inspection.wanted(options, configuration), RuleChoice.off(options, configuration));
        RegisterReview.verify(configuration.register(), rulesets);
        return new Rules(configuration, rulesets, RuleChoice.filter(options, configuration, rulesets));
    }

    /** The site's template is in every report: it is no article that could be gone. */
    private Set<String> paths(Articles articles) {
        Set<String> paths = new TreeSet<>();
        articles.sources().forEach(source -> paths.add(source.path()));
        articles.problems().forEach(problem -> paths.add(problem.path()));
        rules.configuration.template().ifPresent(template -> paths.add(template.file().toString().replace('\\', '/')));
        return paths;
    }

    private void remember(Report part, List<Source> sources, List<String> gone, Set<String> touched) {
        for (ArticleReport article : part.articles()) {
            ArticleReport before = known.put(article.path(), article);
            if (before == null || !ChangesReporter.shown(part, before).equals(ChangesReporter.shown(part, article))) {
                touched.add(article.path());
            }
        }
        sources.forEach(source -> digests.put(source.path(), source.digest()));
        gone.forEach(path -> {
            known.remove(path);
            digests.remove(path);
        });
    }

    private void tell(Report all, boolean first, Set<String> touched, List<String> gone) {
        Outputs outputs = new Outputs(options, terminal, out);
        List<Problem> unwritten = first ? outputs.write(all) : outputs.files(all, new ArrayList<>());
        if (first) {
            err.println("caveat: watching; Ctrl-C ends");
        } else {
            out.print("\n" + new ChangesReporter(outputs.isColoured(), terminal.width(), touched, gone, options.quiet()).render(all));
        }
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        out.flush();
        state = all.exitCode().after(unwritten);
    }

    private Optional<Path> configurationFile() {
        return options.config().or(() -> Optional.of(Path.of(ConfigurationLoader.FILE_NAME)).filter(Files::exists));
    }

    /** Where something could change that matters. */
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Path configuration = configurationFile().map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        if (options.paths().isEmpty()) {
            folders.add(configuration);
        }
        options.paths().forEach(path -> folders.add(Path.of(path)));
        return folders;
    }
}
