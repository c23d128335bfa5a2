package dev.caveat.parse;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;

/** What came of parsing a source: an article, or why there is none. */
public sealed interface Parsed {
    /** The source is an article. */
    record Read(Document document) implements Parsed {}

    /** The source could not be read; it counts as not checked. */
    record Failed(Problem problem) implements Parsed {}
}
