package dev.caveat.parse;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Threads of their own for somebody else's parser. flexmark recurses in its regular expressions and is quadratic on
 * some inputs; a large stack (committed only when used) and a deadline make both a problem of one file.
 */
final class Guard {
    private static final long STACK_BYTES = 128L << 20;
    /**
     * A thread for each article costs a tenth of what reading the article does. One that waits keeps the stack that it has used,
     * so it does not wait for long.
     */
    private static final ThreadPoolExecutor THREADS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), Guard::thread);

    private Guard() {}

    static Parsed run(String path, Duration deadline, Supplier<Document> work) {
        Future<Document> task = THREADS.submit(work::get);
        try {
            return new Parsed.Read(task.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed(path, Problem.Kind.TIMEOUT,
                    "not parsed within " + deadline.toSeconds() + " s; simplify its markup, split it, or allow more time (budget: in caveat.yml)");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return failed(path, Problem.Kind.TIMEOUT, "interrupted while parsing");
        } catch (ExecutionException e) {
            return failed(path, Problem.Kind.BROKEN, describe(e.getCause()));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "parse articles", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static String describe(Throwable cause) {
        if (cause instanceof Unreadable) {
            return cause.getMessage();
        }
        if (cause instanceof StackOverflowError) {
            return "its markup is nested too deeply to parse";
        }
        if (cause instanceof OutOfMemoryError) {
            return "it needs more memory than there is";
        }
        return "the parser failed on it: " + cause;
    }

    private static Parsed failed(String path, Problem.Kind kind, String message) {
        return new Parsed.Failed(new Problem(path, kind, message));
    }
}
