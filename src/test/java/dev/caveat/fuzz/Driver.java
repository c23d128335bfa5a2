package dev.caveat.fuzz;

/** What Jazzer calls: one target with one input. It finds these methods by their names and needs no type of its own here. */
public final class Driver {
    private static Target target;

    private Driver() {}

    /** @param args the target's name */
    public static void fuzzerInitialize(String[] args) {
        target = Target.of(args[0]);
    }

    /** @param input made up by Jazzer */
    public static void fuzzerTestOneInput(byte[] input) {
        target.run(input);
    }
}
