package dev.caveat.cli;

import dev.caveat.document.Document;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.PolicyRules;
import dev.caveat.report.console.Cells;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Severity;
import dev.caveat.source.Source;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The reading of a single article whose grammar is checked on a thread of its own. A person who waits at a terminal is shown
 * on standard error what blocks the article as soon as it is known; the report, its files and the exit code wait for all.
 */
final class EarlyFindings implements Inspection.Reading, AutoCloseable {
    private final ExecutorService grammar = Executors.newSingleThreadExecutor(EarlyFindings::thread);
    private final Options options;
    private final Optional<PrintStream> watched;

    /** @param watched where a person looks on; empty where nobody does */
    EarlyFindings(Options options, Optional<PrintStream> watched) {
        this.options = options;
        this.watched = watched;
    }

    @Override
    public Function<Source, DocumentResult> of(Lot lot, Linter linter, Function<DocumentResult, List<Judgement>> judge) {
        return linter.beside(grammar, early -> watched.ifPresent(err -> tell(lot, early, judge.apply(early), err)))::lint;
    }

    private void tell(Lot lot, DocumentResult early, List<Judgement> judgements, PrintStream err) {
        Optional<Severity> least = lot.failOn(options);
        judgements.stream().filter(each -> each.isOpen() && least.isPresent() && each.severity().compareTo(least.get()) >= 0)
                // Whether a suppression of a grammar rule is of use is not known yet.
                .filter(each -> !each.finding().rule().id().group().equals(PolicyRules.GROUP))
                .forEach(each -> err.println(line(early.path(), each, early.document().orElseThrow())));
        err.println("Grammar and spelling are still being read; the whole report follows.");
    }

    private static String line(String path, Judgement judgement, Document document) {
        Finding finding = judgement.finding();
        return Cells.clean(path + ":" + document.position(finding.span().start()) + ": " + judgement.severity().id() + " "
                + finding.rule().id() + " " + finding.message());
    }

    @Override
    public void close() {
        grammar.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        // Grammar walks long sentences; a daemon: an article that was given up must not keep the process alive.
        Thread thread = new Thread(null, work, "caveat-grammar", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }
}
