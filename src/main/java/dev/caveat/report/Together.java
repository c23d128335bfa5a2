package dev.caveat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The same work on several threads, of which the caller's is one. */
final class Together {
    private Together() {}

    /**
     * Comes back when all have ended.
     *
     * @throws RuntimeException or an error, whatever the first thread to fail threw
     */
    static void run(int threads, Runnable work) {
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            Thread thread = new Thread(task, "caveat-report-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(task);
        }
        work.run();
        for (FutureTask<Void> other : others) {
            end(other);
        }
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
