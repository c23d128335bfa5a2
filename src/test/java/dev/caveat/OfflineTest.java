package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts never leave the machine. */
class OfflineTest {
    @TempDir
    Path folder;

    @Test
    void aWholeRunWithGrammarNeverAsksForTheNetwork() throws Exception {
        Path article = Files.writeString(folder.resolve("a.md"), "# Back pain\n\nSee https://example.com/a and "
                + "[this](http://example.org/). ![x](https://example.net/i.png) This are a sentence with an mistake.\n");
        assertEquals(1, run("check", "--as-of", "2026-11-23", "--reports", folder.resolve("reports").toString(),
                article.toString(), "sample-articles/getting-back-to-lifting.html", "sample-articles/getting-back-to-lifting.docx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect-socket", "connect-channel", "connect-url"})
    void theTrapCatchesEveryWayOut(String way) throws Exception {
        assertEquals(Offline.CAUGHT, run(way));
    }

    private int run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.nio.channels.spi.SelectorProvider=" + Offline.NoChannels.class.getName(), "-Xmx1g",
                "-cp", System.getProperty("java.class.path"), Offline.class.getName()));
        command.addAll(List.of(args));
        Path log = folder.resolve("log.txt");
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (code == 99 && !args[0].startsWith("connect")) {
            throw new AssertionError(Files.readString(log));
        }
        return code;
    }
}
