package dev.caveat.check.redflags;

import dev.caveat.check.Require;
import java.util.List;

/**
 * Where readers are, and what they dial.
 *
 * @param emergency numbers for emergencies
 * @param advice nurse or advice lines, which never do for an emergency
 * @param crisis lines for people in a mental health crisis
 * @param spoken the emergency number in words ("triple zero")
 * @param adviceLevel how urgent the advice line is, where not {@code soft-urgent}: NHS 111 is urgent care
 * @param written the emergency number as texts write it (9-1-1)
 * @param places names by which a text says that it speaks of this region
 */
record Region(
        List<String> emergency, List<String> advice, List<String> crisis, List<String> spoken, Level adviceLevel,
        String written, List<String> places) {
    Region {
        Require.notEmpty(emergency, "emergency");
        adviceLevel = adviceLevel == null ? Level.SOFT_URGENT : adviceLevel;
        written = written == null ? emergency.get(0) : written;
    }

    /** A crisis line as texts write it: three digits with hyphens like the emergency number. */
    String crisisWritten() {
        return crisis.stream().findFirst()
                .map(number -> written.contains("-") && number.length() == 3 ? String.join("-", number.split("")) : number)
                .orElse("your local crisis line");
    }
}
