package dev.caveat.cli;

import dev.caveat.engine.Linter;
import dev.caveat.engine.Memory;
import java.util.Optional;

/** What a run may look up of earlier ones: nothing with {@code --no-cache}, without a folder for it, or by a program without a digest. */
record Recall(Optional<Memory> memory) implements AutoCloseable {
    static Recall of(Options options, Terminal terminal) {
        return new Recall(terminal.cache().filter(folder -> options.cache())
                .flatMap(folder -> EngineDigest.read().map(engine -> Memory.in(folder, engine))));
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
