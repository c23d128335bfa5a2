package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of the samples is the committed one, byte for byte, whatever the locale, time zone, number of threads and
 * order of paths. After a wanted change: {@code mvn test -Dtest=SampleReportTest -Dcaveat.golden=write}, and read the diff.
 */
class SampleReportTest {
    private static final Path GOLDEN = Path.of("reports/sample");

    private static final Pattern MANIFEST =
            Pattern.compile("(?s)\"manifest\": \\{\\s+\"engine\": \"(sha256:\\w+)\".*?\\n    \"digest\": \"(sha256:\\w+)\"");

    @TempDir
    Path folder;

    @Test
    void theSampleReportIsTheCommittedOne() throws IOException {
        boolean write = "write".equals(System.getProperty("caveat.golden"));
        Path reports = write ? GOLDEN : folder;
        Tool run = Tool.run("check", "--as-of", "2026-11-23", "--jobs", "2", "--reports", reports, "sample-articles");
        assertEquals(1, run.code(), run.err());
        // How long the folder's name is decides whether a line is broken before it.
        String console = run.out().replace(reports.toString().replace('\\', '/'), "reports").replaceAll("\\s+reports/index", " reports/index");
        Files.writeString(reports.resolve("console.txt"), console);
        if (!write) {
            same(GOLDEN, folder);
        }
    }

    @Test
    void neitherPlaceNorOrderNorThreadsShowInTheReport() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String[] paths;
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            paths = files.map(Path::toString).filter(name -> name.endsWith(".md") || name.endsWith(".html")).sorted().toArray(String[]::new);
        }
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        check(first, 1, paths);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            java.util.Collections.reverse(java.util.Arrays.asList(paths));
            check(second, 3, paths);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        same(first, second);
    }

    private static void check(Path reports, int jobs, String... paths) {
        Object[] args = Stream.concat(Stream.of("check", "--no-grammar", "--as-of", "2026-11-23", "--jobs", jobs, "--reports", reports),
                Stream.of(paths)).toArray();
        assertEquals(1, Tool.run(args).code());
    }

    private static void same(Path expected, Path actual) throws IOException {
        assertEquals(files(expected), files(actual));
        for (String file : files(expected)) {
            assertEquals(text(expected, file), text(actual, file), file);
        }
    }

    /** Without the digests of the program and of the run, which every change of a source changes. */
    private static String text(Path folder, String file) throws IOException {
        String text = Files.readString(folder.resolve(file));
        Path report = folder.resolve("report.json");
        Matcher manifest = MANIFEST.matcher(Files.exists(report) ? Files.readString(report) : "");
        return manifest.find() ? text.replace(manifest.group(1), "sha256:engine").replace(manifest.group(2), "sha256:run") : text;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
