package dev.caveat.cli;

import java.io.PrintStream;
import java.io.Writer;

/** A writer onto a print stream, in the stream's own encoding. */
final class Printing extends Writer {
    private final PrintStream out;

    Printing(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        out.print(String.valueOf(characters, from, length));
    }

    @Override
    public void flush() {
        out.flush();
    }

    /** The stream is its owner's to close. */
    @Override
    public void close() {
        out.flush();
    }
}
