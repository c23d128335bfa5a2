package dev.caveat.engine;

import dev.caveat.document.Problem;
import dev.caveat.source.Budget;
import dev.caveat.source.Decoded;
import dev.caveat.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks many articles on several threads; the results stand in the order of the sources. */
public final class Batch {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int MANY = 50;

    private final Function<Source, DocumentResult> reading;
    private final int jobs;
    private final Duration budget;
    private final Predicate<Source> quick;

    /** @param jobs articles checked at the same time, at least one */
    public Batch(Linter linter, int jobs) {
        this(linter::lint, jobs, Budget.USUAL.time());
    }

    /** @param reading what is done with each article, such as {@link Linter#lint(Source)} */
    public Batch(Function<Source, DocumentResult> reading, int jobs) {
        this(reading, jobs, Budget.USUAL.time());
    }

    /** @param budget what one article may take; past it, it is given up as not checked and the others go on */
    public Batch(Function<Source, DocumentResult> reading, int jobs, Duration budget) {
        this(reading, jobs, budget, any -> true);
    }

    /** @param quick which articles will take no time to speak of: they come last, when a thread may have a long one */
    public Batch(Function<Source, DocumentResult> reading, int jobs, Duration budget, Predicate<Source> quick) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        this.reading = reading;
        this.jobs = jobs;
        this.budget = budget;
        this.quick = quick;
    }

    /** @param done is told of each result as it is finished, in order of the sources */
    public List<DocumentResult> lint(List<Source> sources, Consumer<DocumentResult> done) {
        return lint(sources, result -> result, done);
    }

    /**
     * The same where only a part of each result is wanted: the others are forgotten as soon as they are made.
     *
     * @param part is asked on the thread that checked the article
     */
    public <T> List<T> lint(List<Source> sources, Function<DocumentResult, T> part, Consumer<T> done) {
        int threads = Math.min(jobs, Math.max(1, sources.size()));
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, Integer.MAX_VALUE, 0, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Batch::thread);
        try {
            List<Task<T>> tasks = sources.stream().map(source -> new Task<>(source, part)).toList();
            Map<Boolean, List<Task<T>>> byHaste = tasks.stream().collect(Collectors.partitioningBy(task -> quick.test(task.source)));
            byHaste.get(false).forEach(pool::execute);
            byHaste.get(true).forEach(pool::execute);
            List<T> results = new ArrayList<>();
            for (Task<T> task : tasks) {
                if (!task.isDone() && tasks.size() > MANY) {
                    rest();
                }
                T result = result(task, pool);
                results.add(result);
                done.accept(result);
            }
            return List.copyOf(results);
        } finally {
            pool.shutdownNow();
        }
    }

    /** An article on its way. */
    private final class Task<T> extends FutureTask<T> {
        private final Source source;
        private final Function<DocumentResult, T> part;
        private volatile long started;

        Task(Source source, Function<DocumentResult, T> part) {
            super(() -> part.apply(read(source)));
            this.source = source;
            this.part = part;
        }

        @Override
        public void run() {
            started = System.nanoTime() | 1;
            super.run();
        }

        boolean isOverdue() {
            return started != 0 && System.nanoTime() - started > budget.toNanos();
        }
    }

    /** Who is woken by each of a thousand results takes as much time as they do. */
    private static void rest() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DocumentResult read(Source source) {
        Decoded now = source.now();
        return now instanceof Decoded.Readable readable ? reading.apply(readable.source())
                : DocumentResult.failed(source, ((Decoded.Refused) now).problem());
    }

    private <T> T result(Task<T> task, ThreadPoolExecutor pool) {
        while (true) {
            try {
                return task.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (task.isOverdue()) {
                    // A thread cannot be stopped from outside, only asked; another takes its place, so that the rest is checked.
                    task.cancel(true);
                    pool.setCorePoolSize(pool.getCorePoolSize() + 1);
                    return failed(task, Problem.Kind.TIMEOUT, "took longer than " + budget.toSeconds()
                            + " seconds; split it, or allow more (budget: in caveat.yml)");
                }
            } catch (ExecutionException e) {
                return failed(task, Problem.Kind.BROKEN, e.getCause() instanceof OutOfMemoryError
                        ? "it needs more memory than there is; split it, or give Java more (-Xmx)" : e.getCause().getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(task, Problem.Kind.BROKEN, "interrupted");
            }
        }
    }

    private <T> T failed(Task<T> task, Problem.Kind kind, String why) {
        return task.part.apply(DocumentResult.failed(task.source, new Problem(task.source.path(), kind, "not checked: " + why)));
    }

    /** One that articles are checked on, not started yet. */
    static Thread thread(Runnable work) {
        // A large stack: rules walk nested prose; a daemon: an abandoned article must not keep the process alive.
        Thread thread = new Thread(null, work, "caveat-check", 16L << 20);
        thread.setDaemon(true);
        return thread;
    }
}
