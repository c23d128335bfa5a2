package dev.caveat.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The same work on several threads, of which the caller's is one. */
public final class Together {
    private Together() {}

    /**
     * Comes back when all have ended.
     *
     * @throws RuntimeException or an error, whatever the first thread to fail threw
     */
    public static void run(int threads, Runnable work) {
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            Thread thread = new Thread(task, "caveat-beside-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(task);
        }
        work.run();
        for (FutureTask<Void> other : others) {
            end(other);
        }
    }

    /** As many at a time as there are processors, each asked for its number; below two, on the caller's thread alone. */
    public static void each(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        run(Math.min(Runtime.getRuntime().availableProcessors(), count), () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                work.accept(i);
            }
        });
    }

    private static void end(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
