package dev.caveat.check.registration;

import dev.caveat.check.InFull;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of the registration line of every example and sample, word for word. */
class RegistrationInFullTest {
    @Test
    void ofRegistrationLinesAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("registration");
    }
}
