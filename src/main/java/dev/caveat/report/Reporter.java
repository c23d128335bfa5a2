package dev.caveat.report;

import java.io.IOException;
import java.io.Writer;

/**
 * A form a report is written in: a pure function, so that the same report gives the same characters. It writes as it goes:
 * of a large run nobody could hold all of them.
 */
public interface Reporter {
    /** @throws IOException only where {@code out} does */
    void write(Report report, Writer out) throws IOException;

    /** All of it, for a small report. */
    default String render(Report report) {
        return Content.text(out -> write(report, out));
    }
}
