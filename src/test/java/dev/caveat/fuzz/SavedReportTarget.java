package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.report.compare.SavedReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report that somebody kept, or says he kept, for {@code compare}. */
record SavedReportTarget() implements Target {
    private static final Path SAMPLE = Path.of("src/test/resources/fuzz/saved-report/sample.json");

    @Override
    public String name() {
        return "saved-report";
    }

    @Override
    public List<byte[]> samples() {
        return Files.exists(SAMPLE) ? List.of(Samples.bytes(SAMPLE)) : List.of();
    }

    @Override
    public void run(byte[] input) {
        List<String> mistakes = new ArrayList<>();
        SavedReportReader.read("r.json", input, mistakes);
        mistakes.forEach(mistake -> assertFalse(mistake.contains("Exception"), mistake));
    }
}
