package dev.caveat.language;

import java.util.Arrays;

/**
 * The words that an automaton's phrases can begin with, each found out once. Threads may both find one out, or lose what one found:
 * it never changes.
 */
final class Beginners {
    private static final byte YES = 1;
    private static final byte NO = -1;

    private final Automaton automaton;
    /** By a word's number; zero where nobody has asked yet. */
    private byte[] answers = new byte[1024];

    Beginners(Automaton automaton) {
        this.automaton = automaton;
    }

    boolean has(Lexeme word) {
        int number = word.number();
        byte[] known = answers;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
            answers = known;
        }
        if (number >= 0 && known[number] != 0) {
            return known[number] == YES;
        }
        boolean found = automaton.begins(word.symbols());
        if (number >= 0) {
            known[number] = found ? YES : NO;
        }
        return found;
    }
}
