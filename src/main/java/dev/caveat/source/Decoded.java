package dev.caveat.source;

import dev.caveat.document.Problem;

/** What came of decoding a file. */
public sealed interface Decoded {
    record Readable(Source source) implements Decoded {}

    record Refused(Problem problem) implements Decoded {}
}
