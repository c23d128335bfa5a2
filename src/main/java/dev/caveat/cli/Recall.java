package dev.caveat.cli;

import dev.caveat.cache.CacheFolder;
import dev.caveat.cache.Ledger;
import dev.caveat.engine.Linter;
import dev.caveat.engine.Memory;
import java.util.Optional;

/** What a run may look up of earlier ones: nothing with {@code --no-cache}, without a folder for it, or by a program without a digest. */
record Recall(Optional<Memory> memory) implements AutoCloseable {
    static Recall of(Options options, Terminal terminal) {
        return new Recall(folder(options, terminal).flatMap(folder -> EngineDigest.read().map(engine -> Memory.in(folder, engine))));
    }

    /** Which files earlier runs wrote. */
    static Ledger ledger(Options options, Terminal terminal) {
        return folder(options, terminal).map(Ledger::in).orElse(Ledger.NONE);
    }

    private static Optional<CacheFolder> folder(Options options, Terminal terminal) {
        return terminal.cache().filter(folder -> options.cache());
    }

    Linter of(Linter linter) {
        return memory.map(linter::remembering).orElse(linter);
    }

    /** For drafts that change while they are checked. */
    Linter ofDrafts(Linter linter) {
        return memory.map(linter::recalling).orElse(linter);
    }

    /** Writes down what is new. */
    @Override
    public void close() {
        memory.ifPresent(Memory::close);
    }
}
