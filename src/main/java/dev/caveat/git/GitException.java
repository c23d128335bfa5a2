package dev.caveat.git;

/** A request that no repository can answer, such as a name that means no commit; the message is for the user. */
public final class GitException extends Exception {
    private static final long serialVersionUID = 1L;

    GitException(String message) {
        super(message);
    }
}
