package dev.caveat.cli;

/** The command line asks for something that cannot be: said to the user, exit 2. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
