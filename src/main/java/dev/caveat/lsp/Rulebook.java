package dev.caveat.lsp;

import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Judgement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What judges one draft: rules that answer at once, grammar that takes its time, and the user's say over what they find.
 *
 * @param path what the draft is called: as the command line would, run in the same folder
 * @param compliance every rule but grammar's
 * @param grammar empty where it is switched off
 * @param policy judges the findings of a draft, all of them or compliance's alone
 */
public record Rulebook(
        String path, Linter compliance, Optional<Linter> grammar, Function<DocumentResult, List<Judgement>> policy) {}
