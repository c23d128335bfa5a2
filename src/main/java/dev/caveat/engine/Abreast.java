package dev.caveat.engine;

import dev.caveat.document.GivenUp;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.RuleGroup;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/**
 * The answers of an article's rule groups, asked on as many threads as there are cores to spare. Groups know nothing of each other, so
 * whichever is asked first, each says the same.
 */
final class Abreast implements AutoCloseable {
    private final Map<RuleGroup, Future<CheckResult>> answers = new IdentityHashMap<>();
    private final List<Thread> helpers = new ArrayList<>();
    private final Queue<FutureTask<CheckResult>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * Begins.
     *
     * @param threads that ask, the caller's among them: it takes part in {@link #of}
     */
    Abreast(List<RuleGroup> groups, Function<RuleGroup, CheckResult> question, int threads) {
        for (RuleGroup group : groups) {
            FutureTask<CheckResult> task = new FutureTask<>(() -> question.apply(group));
            answers.put(group, task);
            waiting.add(task);
        }
        for (int i = 1; i < Math.min(threads, groups.size()); i++) {
            Thread helper = Batch.thread(this::help);
            helpers.add(helper);
            helper.start();
        }
    }

    /**
     * What a group says, once it is known.
     *
     * @throws GivenUp where the caller is interrupted
     */
    CheckResult of(RuleGroup group) {
        work();
        return awaited(answers.get(group));
    }

    private void help() {
        try {
            work();
        } catch (GivenUp e) {
            // The caller has gone, and tells.
        }
    }

    private void work() {
        FutureTask<CheckResult> next = waiting.poll();
        while (next != null) {
            GivenUp.check();
            next.run();
            next = waiting.poll();
        }
    }

    /** What an answer that is worked out on another thread is; its failure is the caller's. */
    static CheckResult awaited(Future<CheckResult> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            GivenUp.check();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (e.getCause() instanceof Error own) {
                throw own;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Nobody waits for what is not known yet. */
    @Override
    public void close() {
        waiting.clear();
        helpers.forEach(Thread::interrupt);
    }
}
