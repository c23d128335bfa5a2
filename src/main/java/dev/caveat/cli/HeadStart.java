package dev.caveat.cli;

import dev.caveat.engine.Warmth;
import dev.caveat.policy.PolicyRules;

/** Uses the second core while the first reads rulesets: what an article needs besides is loaded beside it. */
final class HeadStart {
    private HeadStart() {}

    /** Comes back at once; nothing waits for it, and nothing depends on it. */
    static void take() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(HeadStart::warm, "caveat-head-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void warm() {
        PolicyRules.all();
        Warmth.ofWords();
    }
}
