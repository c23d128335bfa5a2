package dev.caveat.lsp;

import dev.caveat.document.Problem;
import dev.caveat.engine.Warmth;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The open drafts, and what is known of each. An edit supersedes whatever is under way for the version before it;
 * nothing of an older version is ever shown.
 */
final class Desk {
    /** An article that takes no longer is judged with every key; a longer one waits for a pause, as long as it took but for so long. */
    private static final Duration AT_ONCE = Duration.ofMillis(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);
    /** How long after a change its findings wait for grammar once it is warm, so that its remarks do not go and come with each key. */
    private static final Duration GRACE = Duration.ofMillis(40);
    private static final int PRACTICE = 12;
    private static final Duration COMPLIANCE_BUDGET = Duration.ofSeconds(30);
    private static final Duration GRAMMAR_BUDGET = Duration.ofMinutes(3);
    /** A file that changed behind the editor's back is seen within this time, whether the editor tells or not. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Rulebooks rulebooks;
    private final Folders folders;
    private final Notices notices;
    private final ScheduledExecutorService clock;
    private final Lane compliance;
    private final Lane grammar;
    private final Map<String, Entry> entries = new HashMap<>();
    private long editions;
    private boolean grammarIsWarm;
    private boolean practised;

    /** One open draft: its newest version and the newest review of that. */
    private static final class Entry {
        private Draft draft;
        private long edition;
        /** When it came, and how long its newest review took but for waiting, by System.nanoTime. */
        private long changed;
        private long took;
        private Optional<Review> review = Optional.empty();
        private CompletableFuture<Review> settled = new CompletableFuture<>();
    }

    /** @param clock one thread, for pauses and deadlines */
    Desk(Rulebooks rulebooks, Folders folders, Notices notices, ScheduledExecutorService clock) {
        this.rulebooks = rulebooks;
        this.folders = folders;
        this.notices = notices;
        this.clock = clock;
        this.compliance = new Lane("caveat-compliance", COMPLIANCE_BUDGET, clock, notices::log);
        this.grammar = new Lane("caveat-grammar", GRAMMAR_BUDGET, clock, notices::log);
        clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Reads the rules of a folder before there is a draft to judge, and works them in. */
    void warm(Path folder) {
        compliance.submit("folder " + folder, () -> FirstReading.of(rulebooks, folder), () -> { });
        // The other processor has nothing to do meanwhile.
        grammar.submit("words", Warmth::ofWords, () -> { });
    }

    synchronized void open(Draft draft) {
        Entry entry = entries.computeIfAbsent(draft.uri(), any -> new Entry());
        put(entry, draft, Duration.ZERO);
    }

    /** A change of a draft that is not open is none. */
    synchronized void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        Entry entry = entries.get(uri);
        if (entry != null) {
            put(entry, entry.draft.changed(version, changes), pause(entry));
        }
    }

    private static Duration pause(Entry entry) {
        Duration took = Duration.ofNanos(entry.took);
        return took.compareTo(AT_ONCE) <= 0 ? Duration.ZERO : took.compareTo(LONGEST_PAUSE) < 0 ? took : LONGEST_PAUSE;
    }

    synchronized void close(String uri) {
        Entry entry = entries.remove(uri);
        if (entry != null) {
            compliance.cancel(uri);
            grammar.cancel(uri);
            entry.settled.complete(Review.nothing(entry.draft));
            notices.clear(entry.draft);
        }
    }

    /** Nothing is judged any more. */
    synchronized void close() {
        entries.clear();
        clock.shutdownNow();
        compliance.close();
        grammar.close();
    }

    /** Everything is read and judged again. */
    synchronized void reload() {
        rulebooks.forget();
        entries.values().forEach(entry -> put(entry, entry.draft, Duration.ZERO));
    }

    /** The review of the newest version, once there is one; grammar may be missing from it. */
    synchronized CompletableFuture<Review> settled(String uri) {
        Entry entry = entries.get(uri);
        if (entry == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("not open: " + uri));
        }
        // Grammar may have added to what first settled it.
        return entry.settled.isDone() ? CompletableFuture.completedFuture(entry.review.orElseThrow()) : entry.settled.copy();
    }

    /** Looks whether rules, register or configuration have changed on disk. */
    void look() {
        if (isAnyOpen()) {
            compliance.submit("rules", this::reloadIfChanged, () -> { });
        }
    }

    private synchronized boolean isAnyOpen() {
        return !entries.isEmpty();
    }

    private void reloadIfChanged() {
        if (rulebooks.isStale()) {
            reload();
        }
    }

    private void put(Entry entry, Draft draft, Duration pause) {
        entry.draft = draft;
        long edition = ++editions;
        entry.edition = edition;
        entry.changed = System.nanoTime();
        if (entry.settled.isDone()) {
            entry.settled = new CompletableFuture<>();
        }
        grammar.cancel(draft.uri());
        if (pause.isZero()) {
            start(draft, edition);
        } else {
            after(pause, () -> start(draft, edition));
        }
    }

    private void after(Duration pause, Runnable work) {
        if (!clock.isShutdown()) {
            clock.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void start(Draft draft, long edition) {
        if (isNewest(draft, edition)) {
            compliance.submit(draft.uri(), () -> judge(draft, edition),
                    () -> settle(draft, edition, Review.failed(draft, List.of(late(draft, COMPLIANCE_BUDGET))), Duration.ZERO));
        }
    }

    private synchronized boolean isNewest(Draft draft, long edition) {
        Entry entry = entries.get(draft.uri());
        return entry != null && entry.edition == edition;
    }

    private void judge(Draft draft, long edition) {
        if (!isNewest(draft, edition)) {
            return;
        }
        long started = System.nanoTime();
        Optional<Checker> checker = Optional.empty();
        Review review;
        try {
            checker = rulebook(draft).map(found -> new Checker(draft, found));
            tell(draft, edition, List.of());
            review = checker.map(Checker::prompt).orElseGet(() -> Review.nothing(draft));
        } catch (MistakesException e) {
            tell(draft, edition, e.mistakes());
            review = Review.failed(draft, List.of(new Problem(draft.uri(), Problem.Kind.BROKEN, Notices.why(e.mistakes()))));
        } catch (RuntimeException | Error e) {
            review = Review.failed(draft, List.of(crash(draft, e)));
        }
        Optional<Checker> more = checker.filter(Checker::hasGrammar);
        settle(draft, edition, review, more.isPresent() ? grace(draft) : Duration.ZERO);
        Review prompt = review;
        long took = System.nanoTime() - started;
        note(draft, edition, took);
        more.ifPresent(found -> grammar.submit(draft.uri(), () -> proofread(draft, edition, found, prompt, took),
                () -> settle(draft, edition, prompt.with(late(draft, GRAMMAR_BUDGET)), Duration.ZERO)));
        if (!practised && checker.isPresent()) {
            practised = true;
            grammar.submit("start", checker.get()::warm, () -> { });
            practise(checker.get(), PRACTICE);
        }
    }

    /** The writer looks at what was found; meanwhile it is found some times more, until Java has made quick code of it. */
    private void practise(Checker checker, int times) {
        if (times > 0) {
            compliance.submit("practice", () -> {
                checker.again().prompt();
                practise(checker, times - 1);
            }, () -> { });
        }
    }

    private Optional<Rulebook> rulebook(Draft draft) throws MistakesException {
        Optional<String> ending = draft.ending();
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        Path file = draft.file().orElseGet(() -> folders.first().resolve("untitled." + ending.get()));
        return rulebooks.find(folders.of(file), file, draft.text());
    }

    /** Of a draft that was closed meanwhile nothing is told: nobody would take it back. */
    private synchronized void tell(Draft draft, long edition, List<Mistake> mistakes) {
        if (isNewest(draft, edition)) {
            if (mistakes.isEmpty()) {
                notices.mended(draft);
            } else {
                notices.broken(draft, mistakes);
            }
        }
    }

    /** What the other rules found stands, whatever becomes of grammar. */
    private void proofread(Draft draft, long edition, Checker checker, Review prompt, long before) {
        if (isNewest(draft, edition)) {
            long started = System.nanoTime();
            Review review;
            try {
                review = checker.withGrammar();
            } catch (RuntimeException | Error e) {
                review = prompt.with(crash(draft, e));
            }
            settle(draft, edition, review, Duration.ZERO);
            long took = System.nanoTime() - started;
            if (isWarm()) {
                note(draft, edition, before + took);
            }
            synchronized (this) {
                grammarIsWarm = true;
            }
        }
    }

    private synchronized boolean isWarm() {
        return grammarIsWarm;
    }

    private synchronized void note(Draft draft, long edition, long took) {
        if (isNewest(draft, edition)) {
            entries.get(draft.uri()).took = took;
        }
    }

    /** What is left of the time that findings may wait for grammar. */
    private synchronized Duration grace(Draft draft) {
        Entry entry = entries.get(draft.uri());
        if (entry == null || !grammarIsWarm) {
            return Duration.ZERO;
        }
        Duration left = GRACE.minusNanos(System.nanoTime() - entry.changed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Keeps a review if it is still of the newest version, and shows it unless a fuller one comes before the delay is over. */
    private synchronized void settle(Draft draft, long edition, Review review, Duration delay) {
        if (!isNewest(draft, edition)) {
            return;
        }
        Entry entry = entries.get(draft.uri());
        entry.review = Optional.of(review);
        entry.settled.complete(review);
        if (delay.isZero()) {
            notices.show(review);
        } else {
            after(delay, () -> showIfNewest(review, edition));
        }
    }

    private synchronized void showIfNewest(Review review, long edition) {
        Entry entry = entries.get(review.draft().uri());
        if (entry != null && entry.edition == edition && entry.review.filter(newest -> newest == review).isPresent()) {
            notices.show(review);
        }
    }

    private static Problem late(Draft draft, Duration budget) {
        return new Problem(draft.uri(), Problem.Kind.TIMEOUT, "it took longer than " + budget.toSeconds() + " seconds");
    }

    private Problem crash(Draft draft, Throwable cause) {
        notices.log(cause);
        return new Problem(draft.uri(), Problem.Kind.RULE_FAILED,
                "the server failed with " + cause.getClass().getSimpleName() + "; this is a defect of Caveat, please report it");
    }
}
