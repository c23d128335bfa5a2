package dev.caveat.check.redflags;

import java.util.List;

/**
 * A changed article with what must be said of it.
 *
 * @param name what was changed
 * @param met whether the piece is satisfied after the change
 * @param faults one of which must be found; empty where none is expected
 */
record Mutant(String topic, String name, String text, boolean met, List<String> faults) {}
