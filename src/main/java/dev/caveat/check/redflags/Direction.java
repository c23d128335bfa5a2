package dev.caveat.check.redflags;

import dev.caveat.document.Span;
import dev.caveat.language.Sentence;
import java.util.regex.Pattern;

/**
 * Words that send a reader somewhere.
 *
 * @param from index of its first token in the sentence
 * @param to index after its last token
 */
record Direction(Level level, Kind kind, Sentence sentence, int from, int to) {
    /** Whom it sends the reader to. */
    enum Kind {
        CARE, OTHER_NUMBER, ADVICE_LINE,
        /** For a person in a mental health crisis, and for nothing else. */
        CRISIS_LINE, CLINIC
    }

    /** A heading that asks ("When to get emergency help") names the care, and no place to go to. */
    private static final Pattern ASKS = Pattern.compile("^\\s*(?:when|how|what|why|where|who|which)\\b",
            Pattern.CASE_INSENSITIVE);

    Direction {
        level = isAsking(sentence) && level == Level.EMERGENCY ? Level.URGENT : level;
    }

    /** Whether it only gives a heading its subject ("When to get it assessed"). */
    boolean isSubject() {
        return isAsking(sentence) && level.compareTo(Level.SOFT_URGENT) < 0;
    }

    private static boolean isAsking(Sentence sentence) {
        return sentence.block().isHeading() && ASKS.matcher(sentence.text()).find();
    }

    boolean isInHeading() {
        return sentence.block().isHeading();
    }

    boolean isCare() {
        return kind != Kind.CLINIC && kind != Kind.CRISIS_LINE;
    }

    /** Its level and whom it names, in a reviewer's words. */
    String words() {
        return switch (kind) {
            case CARE -> level.words();
            case OTHER_NUMBER -> "the emergency number of another region";
            case ADVICE_LINE -> "a nurse or advice line, which is not for emergencies";
            case CRISIS_LINE -> "a line for people in a mental health crisis";
            case CLINIC -> "the clinic itself";
        };
    }

    Span span() {
        return sentence.source(from, to);
    }

    String text() {
        return sentence.text(from, to);
    }
}
