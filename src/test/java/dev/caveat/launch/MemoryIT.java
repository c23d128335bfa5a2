package dev.caveat.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many articles in a heap in which they would not fit with all that is found in them. */
class MemoryIT {
    /** With the articles held whole, so many take more than {@link #SMALL}. */
    private static final int MANY = 2_000;
    private static final String SMALL = "-Xmx72m";

    @TempDir
    private Path folder;

    @Test
    void manyArticlesPassInASmallHeapInEveryForm() throws Exception {
        write(MANY);
        Launch run = Jar.run(folder, Jar.command(List.of(SMALL), check("csv", "sarif", "junit", "gitlab")));
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains(String.format(Locale.ROOT, "%,d articles:", MANY)), run.out());
    }

    @Test
    void aSmallHeapGivesTheSameReportsAsALargeOne() throws Exception {
        write(300);
        Jar.run(folder, Jar.command(List.of("-Xmx1g"), check("csv", "sarif", "junit", "gitlab", "github", "checkstyle", "rdjsonl", "console")));
        Map<String, String> large = Drafts.content(folder.resolve("out"));
        Launch run = Jar.run(folder,
                Jar.command(List.of("-Xmx48m"), check("csv", "sarif", "junit", "gitlab", "github", "checkstyle", "rdjsonl", "console")));
        assertEquals(1, run.code(), run.err());
        assertEquals(large, Drafts.content(folder.resolve("out")));
        assertTrue(large.size() > 300, "only " + large.keySet());
    }

    private void write(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("drafts").resolve("d" + i % 10).resolve("a" + i + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, Drafts.longer(i));
        }
    }

    private static String[] check(String... forms) {
        List<String> arguments = new ArrayList<>(List.of("check", "drafts", "--no-grammar", "--no-cache", "--reports", "out"));
        for (String form : forms) {
            arguments.addAll(List.of("--format", form + "=out/" + form + ".out"));
        }
        arguments.addAll(List.of("--format", "console"));
        arguments.addAll(Jar.DAY);
        return arguments.toArray(String[]::new);
    }
}
