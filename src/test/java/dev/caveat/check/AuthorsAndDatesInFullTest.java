package dev.caveat.check;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is said of every example and sample, word for word. */
class AuthorsAndDatesInFullTest {
    @Test
    void ofAuthorsAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("authorship");
    }

    @Test
    void ofDatesAllIsSaidAsItWasReadOver() throws IOException {
        InFull.assertAsReadOver("dates");
    }
}
