package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.yaml.Mistake;
import java.util.List;

/** What must hold of the mistakes of a file. */
final class Told {
    private Told() {}

    static void check(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            assertTrue(mistake.at().line() >= 1 && mistake.at().column() >= 1, mistake::toString);
            assertFalse(mistake.toString().isBlank() || mistake.toString().contains("dev.caveat.") || mistake.toString().contains("Exception"),
                    mistake::toString);
        }
    }
}
