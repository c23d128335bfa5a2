package dev.caveat.grammar;

import java.util.List;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractTokenBasedRule;
import org.languagetool.rules.patterns.PatternToken;

/**
 * Which of LanguageTool's rules ask for phrase chunks. Without the chunker a wanted chunk is never there, so that the
 * rule is only dead weight, and an excepted one never either, so that the rule would fire where it must not.
 */
final class Chunks {
    private Chunks() {}

    /** Whether the rule's pattern asks for them; exceptions of a whole rule (anti-patterns) are measured instead. */
    static boolean areNeededBy(Rule rule) {
        return rule instanceof AbstractTokenBasedRule pattern && pattern.getPatternTokens() != null
                && anyAsks(pattern.getPatternTokens());
    }

    private static boolean anyAsks(List<PatternToken> tokens) {
        return tokens.stream().anyMatch(Chunks::asks);
    }

    private static boolean asks(PatternToken token) {
        return token.getChunkTag() != null
                || token.hasExceptionList() && anyAsks(token.getExceptionList())
                || token.hasAndGroup() && anyAsks(token.getAndGroup())
                || token.hasOrGroup() && anyAsks(token.getOrGroup());
    }
}
