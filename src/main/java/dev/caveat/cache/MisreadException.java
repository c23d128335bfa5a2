package dev.caveat.cache;

/** Kept bytes that are not what they should be: as good as not kept. */
public final class MisreadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MisreadException(String what) {
        super(what);
    }
}
