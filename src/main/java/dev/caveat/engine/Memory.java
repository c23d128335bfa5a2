package dev.caveat.engine;

import dev.caveat.cache.CacheFolder;
import dev.caveat.cache.Store;

/**
 * What earlier runs of the same program found out, for a linter to look up before it works.
 *
 * @param engine digest of the program: what another one found is not believed
 * @param results of whole articles
 * @param passages of paragraphs by themselves, which several articles may hold
 */
public record Memory(String engine, Store results, Store passages) implements AutoCloseable {
    /** @param engine digest of the program that runs */
    public static Memory in(CacheFolder folder, String engine) {
        return new Memory(engine, folder.results(), folder.passages());
    }

    /** Writes down what is new. */
    @Override
    public void close() {
        results.close();
        passages.close();
    }
}
