package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** However a run ends, its exit code says so: 1 is findings and nothing else. */
class MainTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDefectOfTheToolIsNeverTakenForFindings() {
        assertEquals(3, run(failing(new IllegalStateException("planted"))));
        assertTrue(said().contains("defect of Caveat") && said().contains("planted"), said());
    }

    @Test
    void memoryThatRunsOutIsNeverTakenForFindings() {
        assertEquals(3, run(failing(new OutOfMemoryError("planted"))));
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // It gives no byte.
    @Test
    void standardInputThatFailsIsNotChecked() {
        assertEquals(3, run(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("planted");
            }
        }));
        assertEquals("caveat: planted\n", said());
    }

    private int run(InputStream in) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return Main.run(in, nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE, Tool.TODAY,
                "check", "--stdin", "--no-grammar");
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // It gives no byte.
    private static InputStream failing(Throwable cause) {
        return new InputStream() {
            @Override
            public int read() {
                return MainTest.<RuntimeException>thrown(cause);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> int thrown(Throwable cause) throws T {
        throw (T) cause;
    }
}
