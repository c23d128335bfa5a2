package dev.caveat.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What is to stand in a file, made while it is written. */
public interface Content {
    /** @throws IOException only where {@code out} does */
    void to(Writer out) throws IOException;

    static Content of(String text) {
        return out -> out.write(text);
    }

    /** All of it. */
    static String text(Content content) {
        StringWriter out = new StringWriter();
        try {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return out.toString();
    }
}
