package dev.caveat.check.sources;

import dev.caveat.check.InFull;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of the sources of every example and sample, word for word. */
class SourcesInFullTest {
    @Test
    void ofSourcesAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("sources");
    }
}
