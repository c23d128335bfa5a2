package dev.caveat.parse;

/** A source that its reader cannot make sense of; the message is for the writer. */
final class Unreadable extends RuntimeException {
    Unreadable(String message) {
        super(message);
    }
}
