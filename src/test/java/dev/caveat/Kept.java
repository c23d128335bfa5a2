package dev.caveat;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Something slow to make that tests share. Mutation testing changes code beneath a running JVM; what was made of the code
 * before is then made anew, so that no mutant is judged by what another one left.
 */
public final class Kept<T> {
    private static final AtomicInteger CHANGES = new AtomicInteger();

    private final Supplier<T> maker;
    private T value;
    private int made = -1;

    static {
        listen();
    }

    private Kept(Supplier<T> maker) {
        this.maker = maker;
    }

    public static <T> Kept<T> of(Supplier<T> maker) {
        return new Kept<>(maker);
    }

    public synchronized T get() {
        int now = CHANGES.get();
        if (made != now) {
            value = maker.get();
            made = now;
        }
        return value;
    }

    /** The agent of PIT, where tests run under it, tells of every class that it changes. */
    private static void listen() {
        try {
            Class.forName("org.pitest.boot.HotSwapAgent", true, null).getMethod("addTransformer", ClassFileTransformer.class)
                    .invoke(null, new ClassFileTransformer() {
                        @Override
                        public byte[] transform(ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] code) {
                            if (before != null) {
                                CHANGES.incrementAndGet();
                            }
                            return null;
                        }
                    });
        } catch (ClassNotFoundException e) {
            // An ordinary run of the tests.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
