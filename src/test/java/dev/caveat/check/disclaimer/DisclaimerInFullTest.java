package dev.caveat.check.disclaimer;

import dev.caveat.check.InFull;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of the disclaimer of every example and sample, word for word. */
class DisclaimerInFullTest {
    @Test
    void ofDisclaimersAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("disclaimer");
    }
}
