package dev.caveat.check.redflags;

import dev.caveat.check.InFull;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of the danger signs of every example and sample, word for word. */
class RedFlagsInFullTest {
    @Test
    void ofDangerSignsAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("red-flags");
    }
}
