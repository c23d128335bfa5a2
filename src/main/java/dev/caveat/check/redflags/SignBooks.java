package dev.caveat.check.redflags;

import dev.caveat.language.CueBook;
import dev.caveat.language.PhraseBook;

/**
 * The wordings that passages are read for, compiled. Safe to share.
 *
 * @param vague those that speak of danger signs without naming one
 * @param cues what changes what is said of a sign
 * @param directions those that send a reader somewhere
 * @param topics the signs, topic by topic
 */
record SignBooks(PhraseBook<Boolean> vague, CueBook cues, DirectionReader directions, TopicBooks topics) {
    SignBooks(RedFlags.Parameters parameters) {
        this(PhraseBook.<Boolean>builder().addAll(parameters.vague(), true).build(), new CueBook(parameters.cues()),
                new DirectionReader(parameters), new TopicBooks(parameters));
    }

    void prepare() {
        topics.prepare();
    }
}
