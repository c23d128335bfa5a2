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
        CRISIS_LINE,
        /** What the reader does alone: a direction, and to nobody. */
        SELF_CARE,
        CLINIC
    }

    /** A heading that asks ("When to get emergency help") names the care, and no place to go to. */
    private static final Pattern ASKS = Pattern.compile("^\\s*(?:when|how|what|why|where|who|which)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "When to see a doctor" over a list sends the reader there, however weakly. */
    private static final Pattern NAMES_CARE = Pattern.compile("medical|professional|doctor|physician|\\bGP\\b",
            Pattern.CASE_INSENSITIVE);

    Direction {
        level = isAsking(sentence) && level == Level.EMERGENCY ? Level.URGENT : level;
    }

    /** Whether it only gives a heading its subject ("When to get it assessed"). */
    boolean isSubject() {
        return isAsking(sentence) && level.compareTo(Level.SOFT_URGENT) < 0 && !NAMES_CARE.matcher(text()).find();
    }

    private static boolean isAsking(Sentence sentence) {
        return sentence.block().isHeading() && ASKS.matcher(sentence.text()).find();
    }

    /** Such as {@code direction-urgent}; what leads to no medical care says so. */
    String element() {
        return "direction-" + switch (kind) {
            case SELF_CARE -> "self-care";
            case CLINIC -> "clinic";
            default -> level.id();
        };
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
            case SELF_CARE -> "no care at all";
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
