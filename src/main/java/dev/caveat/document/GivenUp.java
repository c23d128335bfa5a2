package dev.caveat.document;

/**
 * The end of a reading that nobody waits for any more: its article has used up its time, and other articles need the
 * processor. A thread cannot be stopped from outside, so it asks now and then whether it was interrupted.
 */
public final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private GivenUp() {
        super("given up");
    }

    /** Goes on, or does not. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUp();
        }
    }
}
