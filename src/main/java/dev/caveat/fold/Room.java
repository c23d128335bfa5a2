package dev.caveat.fold;

import java.util.concurrent.atomic.AtomicLong;

/** How much text may be held as it is; what comes after that is kept small. It changes no result, only its cost. */
public final class Room {
    /** An article takes some twelve times its text while it is held with all that was found in it. */
    private static final int SHARE = 64;

    private final AtomicLong left;

    /** @param characters that may be held, or bytes where those are counted */
    public Room(long characters) {
        this.left = new AtomicLong(characters);
    }

    /** As much as leaves most of the heap that this process may have to everything else. */
    public static Room ofHeap() {
        return new Room(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** Whether there is still room; for whom there is, it is taken. */
    public boolean take(long characters) {
        return left.addAndGet(-characters) >= 0;
    }
}
