package dev.caveat.cli;

import dev.caveat.cache.CacheFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** One run of the tool as a user sees it. */
record Tool(int code, String out, String err) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Tool run(Object... args) {
        return runWith("", args);
    }

    static Tool runWith(String input, Object... args) {
        return runOn(Terminal.NONE, input, args);
    }

    /** On a machine with a cache. */
    static Tool runIn(CacheFolder cache, Object... args) {
        return runOn(Terminal.NONE.with(Optional.of(cache)), "", args);
    }

    private static Tool runOn(Terminal terminal, String input, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal, TODAY, words);
        return new Tool(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
