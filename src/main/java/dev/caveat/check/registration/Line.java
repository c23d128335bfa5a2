package dev.caveat.check.registration;

import dev.caveat.check.Byline;
import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.Optional;

/**
 * What an article says of its author's registration, gathered from where a reader sees it.
 *
 * @param name of the author
 * @param title first protected title beside the author
 * @param college the college named
 * @param number the licence number
 * @param last the last block that holds a piece of the line, or belongs to the author box
 */
record Line(
        Optional<Byline.Name> name, Optional<Span> title, Optional<Named> college, Optional<LicenceNumber> number,
        Optional<Block> last) {
    /** A college where it is named. */
    record Named(String key, Span span) {}
}
