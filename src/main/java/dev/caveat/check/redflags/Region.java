package dev.caveat.check.redflags;

import dev.caveat.check.Require;
import java.util.List;

/**
 * Where readers are, and what they dial.
 *
 * @param emergency numbers for emergencies
 * @param advice nurse or advice lines, which never do for an emergency
 * @param crisis lines for people in a mental health crisis
 * @param places names by which a text says that it speaks of this region
 */
record Region(List<String> emergency, List<String> advice, List<String> crisis, List<String> places) {
    Region {
        Require.notEmpty(emergency, "emergency");
    }
}
