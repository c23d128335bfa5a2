package dev.caveat.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what an output is to be, read over by a person; {@code -Dcaveat.golden=write} writes it anew. */
public final class Golden {
    private Golden() {}

    public static void assertSame(Path file, String text) {
        try {
            if ("write".equals(System.getProperty("caveat.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertTrue(Files.exists(file), file + " is missing; run the test with -Dcaveat.golden=write and read it over");
            assertEquals(Files.readString(file).replace("\r\n", "\n"), text, file + " is not what is written now");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
