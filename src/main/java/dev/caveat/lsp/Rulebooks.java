package dev.caveat.lsp;

import dev.caveat.yaml.MistakesException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server gets what judges a draft: the one place that knows how configurations are found. It is asked by
 * several threads.
 */
public interface Rulebooks {
    /**
     * The rules for a draft.
     *
     * @param folder the workspace's folder that the draft stands in
     * @param draft absolute; there may be no such file yet
     * @param text as it is in the editor: its front matter may ask for rulesets
     * @return empty where the configuration does not count the file among its articles
     * @throws MistakesException when configuration, register or ruleset is broken: nothing may be checked with them
     */
    Optional<Rulebook> find(Path folder, Path draft, String text) throws MistakesException;

    /** Whether a file has changed since from which something was read: configuration, register, ruleset and the like. */
    boolean isStale();

    /** Reads everything anew from the next draft on. */
    void forget();
}
