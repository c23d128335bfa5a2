package dev.caveat.check.vale;

import java.util.List;

/**
 * What a rule saw in a piece.
 *
 * @param from offset in the piece; negative for the file as a whole
 * @param to offset after it
 * @param arguments what fills the message, in order
 * @param suggestions what to write there
 */
record Alert(int from, int to, List<String> arguments, List<String> suggestions) {
    Alert {
        arguments = List.copyOf(arguments);
        suggestions = List.copyOf(suggestions);
    }

    /** About the whole file: Vale shows such an alert at its beginning. */
    static Alert ofFile(String argument) {
        return new Alert(-1, -1, List.of(argument), List.of());
    }
}
