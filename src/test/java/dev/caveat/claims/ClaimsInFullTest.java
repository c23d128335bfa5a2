package dev.caveat.claims;

import dev.caveat.check.InFull;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of every example and sample, word for word. */
class ClaimsInFullTest {
    @Test
    void ofClaimsAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("claims");
    }

    @Test
    void ofTitlesAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("titles");
    }
}
