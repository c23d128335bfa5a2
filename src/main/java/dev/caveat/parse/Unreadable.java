package dev.caveat.parse;

/** A source that its reader cannot make sense of; the message is for the writer. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
