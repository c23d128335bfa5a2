package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.cli.Main;
import dev.caveat.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The report of the samples, and one of a folder with what the samples lack, each made once for all tests. */
final class Reports implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TABLE = """
            # Knees in numbers

            By Amir Ahmadi

            | Exercise | How often | How much of what is a long heading that does not break well |
            |---|---|---|
            | Squats | daily | aveeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeryloooooooongword |

            <!-- caveat-disable-file dates/missing-published -- The site prints the date itself, says R. Okafor. -->

            Loading is the cure for your knee pain.

            We cure knees. And 7 of 10 knees get better in six weeks.

            ![A knee that is bent](knee.jpg)

            1. Warm up.
            2. Squat[^1].

            > Rest is the cure.

            [^1]: Slowly.
            """;

    private final Path folder;
    private final Path samples;
    private final Path mixed;

    Reports() {
        try {
            folder = Files.createTempDirectory("caveat-reports");
            samples = folder.resolve("samples");
            check(1, samples, Path.of("sample-articles"));
            Path drafts = Files.createDirectory(folder.resolve("drafts"));
            Files.writeString(drafts.resolve("table.md"), TABLE);
            Files.write(drafts.resolve("photo.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3});
            Files.writeString(drafts.resolve("arabic.md"), "---\nlang: ar\n---\n# آلام الركبة\n\nالمشي مفيد.\n");
            Files.copy(Path.of("sample-articles/clean-short-article.md"), drafts.resolve("clear.md"));
            mixed = folder.resolve("mixed");
            check(3, mixed, drafts, "--compare-rulesets", "--ruleset", "ca-bc-physio", "--ruleset", "au-ahpra");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report's folder; every run as of the same day and without grammar. */
    static void check(int code, Path reports, Path articles, String... options) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = Stream.concat(Stream.of("check", "--no-grammar", "--as-of", TODAY.toString(), "--reports", reports.toString()),
                Stream.concat(Stream.of(options), Stream.of(articles.toString()))).toArray(String[]::new);
        int actual = Main.run(new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.NONE, TODAY, arguments);
        assertEquals(code, actual, err.toString(StandardCharsets.UTF_8));
    }

    Path samples(String page) {
        return samples.resolve(page);
    }

    Path mixed(String page) {
        return mixed.resolve(page);
    }

    /** Of the page about the draft whose file is named so, in a folder of pages. */
    static Path article(Path index, String end) {
        try (Stream<Path> pages = Files.list(index.resolveSibling("articles"))) {
            return pages.filter(page -> page.getFileName().toString().endsWith(end + ".html")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each kind of page: many findings, none, not checked, table and silenced finding, rules, rulesets compared. */
    List<Path> pages() {
        Path index = samples("index.html");
        Path other = mixed("index.html");
        return List.of(index, samples("rules.html"), article(index, "lifting-md"), article(index, "clean-short-article-md"), other,
                article(other, "photo-md"), article(other, "table-md"), article(other, "arabic-md"), mixed("comparison.html"));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
