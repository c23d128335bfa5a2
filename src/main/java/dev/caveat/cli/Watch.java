package dev.caveat.cli;

import dev.caveat.config.ConfigurationFinder;
import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Report;
import dev.caveat.report.console.ChangesReporter;
import dev.caveat.source.Source;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
    private final KeptRulesets kept;
    /** What was found in each article, by path. */
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    /** What the report last said of each article, by path. */
    private Map<String, ArticleReport> known = Map.of();
    private List<String> watched = List.of();
    private String stamp = "";
    /** What was said last of why nothing could be checked. */
    private String broken = "";
    private ExitCode state = ExitCode.INCOMPLETE;
    private Optional<Linter> asked = Optional.empty();

    /**
     * What an article gave.
     *
     * @param conditions what it was judged by
     * @param digest of the article
     */
    private record Found(String conditions, String digest, DocumentResult result) {}

    Watch(Options options, Terminal terminal, InputStream in, PrintStream out, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
        this.kept = new KeptRulesets(options.asOf());
    }

    /** Refuses what cannot be told again and again. */
    static void verify(boolean stdin, boolean compare, boolean changes, List<Output> outputs) throws UsageException {
        if (stdin) {
            throw new UsageException("--watch watches files; --stdin has none");
        }
        if (compare || changes) {
            throw new UsageException("--watch does not go with --compare-rulesets or --changed-since");
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
            asked.ifPresent(Watch::warm);
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
            if (event == FolderEvents.Event.CHANGE || !stamp().equals(stamp)) {
                check(false);
                broken = "";
            }
        } catch (UsageException | MistakesException e) {
            known = Map.of();
            found.clear();
            state = ExitCode.USAGE;
            if (!broken.equals(e.getMessage())) {
                err.println("caveat: nothing was checked\n" + e.getMessage());
            }
            broken = e.getMessage();
        }
        err.flush();
        return !Thread.currentThread().isInterrupted();
    }

    private String stamp() {
        return Stamp.of(options, Inspection.finder(options), watched.stream().map(Path::of).toList());
    }

    /** All articles are judged anew, for one may decide about another; only those that changed are read anew. */
    private void check(boolean first) throws UsageException, MistakesException {
        ConfigurationFinder finder = Inspection.finder(options);
        Articles articles = Articles.find(options, finder, in);
        List<String> before = watched;
        watched = articles.paths();
        stamp = stamp();
        Inspection inspection = Inspection.of(options, finder, kept, articles, terminal);
        Report all = RunManifest.record(
                inspection.settled(true, (lot, linter, judge) -> reading(lot, linter)).report(), options, finder);
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Map<String, ArticleReport> now = new TreeMap<>();
        all.articles().forEach(article -> now.put(article.path(), article));
        Set<String> touched = new TreeSet<>(now.keySet());
        touched.removeIf(path -> known.containsKey(path) && isSame(all, known.get(path), now.get(path)));
        Set<String> there = Set.copyOf(watched);
        List<String> gone = before.stream().filter(path -> !there.contains(path)).toList();
        known = now;
        found.keySet().retainAll(now.keySet());
        if (first || !touched.isEmpty() || !gone.isEmpty()) {
            tell(all, first, touched, gone);
        }
    }

    private Function<Source, DocumentResult> reading(Lot lot, Linter linter) {
        String conditions = lot.configuration().digest() + lot.filter()
                + lot.rulesets().stream().map(ruleset -> ruleset.id() + ruleset.digest()).toList();
        asked = Optional.of(linter);
        return source -> {
            Found before = found.get(source.path());
            if (before != null && before.digest.equals(source.digest()) && before.conditions.equals(conditions)) {
                return before.result;
            }
            DocumentResult result = linter.lint(source);
            found.put(source.path(), new Found(conditions, source.digest(), result));
            return result;
        };
    }

    /** What is found in the cache needs no LanguageTool, but the first change would wait for it. */
    private static void warm(Linter linter) {
        Thread thread = new Thread(null, linter::warm, "caveat-warm", 16L << 20);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether there is nothing new to say of an article. */
    private static boolean isSame(Report report, ArticleReport before, ArticleReport now) {
        return before.digest().equals(now.digest()) && ChangesReporter.shown(report, before).equals(ChangesReporter.shown(report, now));
    }

    private void tell(Report all, boolean first, Set<String> touched, List<String> gone) {
        Outputs outputs = new Outputs(options, terminal, out);
        List<Problem> unwritten = first ? outputs.write(all) : outputs.files(all, new ArrayList<>());
        if (first) {
            err.println("caveat: watching; Ctrl-C ends");
        } else {
            out.print("\n" + new ChangesReporter(outputs.screen(), outputs.command(), touched, gone, options.quiet()).render(all));
        }
        unwritten.forEach(problem -> err.println("caveat: " + problem.path() + ": " + problem.message()));
        out.flush();
        state = all.exitCode().after(unwritten);
    }

    /** Where something could change that matters. */
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        if (options.paths().isEmpty()) {
            folders.add(Path.of(""));
        }
        options.paths().forEach(path -> folders.add(Path.of(path)));
        return folders;
    }
}
