package dev.caveat.engine;

import dev.caveat.document.Problem;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Checks many articles on several threads; the results stand in the order of the sources. */
public final class Batch {
    private final Linter linter;
    private final int jobs;

    /** @param jobs articles checked at the same time, at least one */
    public Batch(Linter linter, int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        this.linter = linter;
        this.jobs = jobs;
    }

    /** @param done is told of each result as it is finished, in order of the sources */
    public List<DocumentResult> lint(List<Source> sources, Consumer<DocumentResult> done) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, Math.max(1, sources.size())), Batch::thread);
        try {
            List<Future<DocumentResult>> futures = new ArrayList<>();
            for (Source source : sources) {
                futures.add(pool.submit(() -> linter.lint(source)));
            }
            List<DocumentResult> results = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                DocumentResult result = result(futures.get(i), sources.get(i));
                results.add(result);
                done.accept(result);
            }
            return List.copyOf(results);
        } finally {
            pool.shutdownNow();
        }
    }

    private static DocumentResult result(Future<DocumentResult> future, Source source) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return failed(source, e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(source, "interrupted");
        }
    }

    private static DocumentResult failed(Source source, String why) {
        Problem problem = new Problem(source.path(), Problem.Kind.BROKEN, "not checked: " + why);
        return new DocumentResult(source.path(), source.format(), source.digest(), Optional.empty(), 0, List.of(),
                List.of(), List.of(), List.of(problem));
    }

    private static Thread thread(Runnable work) {
        // A large stack: rules walk nested prose; a daemon: an abandoned article must not keep the process alive.
        Thread thread = new Thread(null, work, "caveat-check", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }
}
