package dev.caveat.lsp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A thread that does one job after the other, of each name only the newest. A job that takes too long is given up: its
 * thread cannot be stopped from outside, so another takes its place.
 */
final class Lane {
    /** As for a batch: rules walk nested prose. */
    private static final long STACK_BYTES = 16L << 20;

    private final String name;
    private final Duration budget;
    private final ScheduledExecutorService clock;
    private final Consumer<Throwable> failed;
    private final Map<String, Job> waiting = new LinkedHashMap<>();
    private Thread worker;

    private record Job(Runnable work, Runnable overdue) {}

    /**
     * @param budget for one job
     * @param failed is told of what a job threw; the lane goes on
     */
    Lane(String name, Duration budget, ScheduledExecutorService clock, Consumer<Throwable> failed) {
        this.name = name;
        this.budget = budget;
        this.clock = clock;
        this.failed = failed;
    }

    /**
     * Queues a job.
     *
     * @param key one that waits under the same is dropped
     * @param overdue is run on the clock's thread if the work does not end in time
     */
    synchronized void submit(String key, Runnable work, Runnable overdue) {
        waiting.remove(key);
        waiting.put(key, new Job(work, overdue));
        if (worker == null) {
            start();
        } else {
            notifyAll();
        }
    }

    /** Takes back what waits under a key. */
    synchronized void cancel(String key) {
        waiting.remove(key);
    }

    /** Ends the thread once its job is done. */
    synchronized void close() {
        waiting.clear();
        worker = null;
        notifyAll();
    }

    private void start() {
        worker = new Thread(null, this::run, name, STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        for (Optional<Job> job = next(); job.isPresent(); job = next()) {
            Job mine = job.get();
            Thread self = Thread.currentThread();
            if (clock.isShutdown()) {
                return;
            }
            ScheduledFuture<?> alarm = clock.schedule(() -> giveUp(self, mine), budget.toMillis(), TimeUnit.MILLISECONDS);
            try {
                mine.work.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            } finally {
                alarm.cancel(false);
            }
        }
    }

    /** Empty for a thread that was given up. */
    private synchronized Optional<Job> next() {
        try {
            while (worker == Thread.currentThread() && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            return Optional.empty();
        }
        if (worker != Thread.currentThread()) {
            return Optional.empty();
        }
        String first = waiting.keySet().iterator().next();
        return Optional.of(waiting.remove(first));
    }

    private void giveUp(Thread slow, Job job) {
        synchronized (this) {
            if (worker != slow) {
                return;
            }
            start();
        }
        job.overdue.run();
    }
}
