package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.Linter;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.SourceFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tool finds in each sample article exactly what the reviewer's file beside it expects (grammar and infos apart). */
class SamplesTest {
    private static final Path SAMPLES = Path.of("sample-articles");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleFilter NO_GRAMMAR = new RuleFilter(List.of(), List.of(new RulePattern("grammar/*")));

    @TestFactory
    List<DynamicTest> samples() throws Exception {
        Linter linter = new Linter(RulesetLoader.load(List.of("ca-bc-physio"), DAY), Clinic.UNKNOWN, DAY, NO_GRAMMAR);
        Found found = SourceFinder.find(List.of(SAMPLES.toString()), Search.ALL);
        assertEquals(List.of(), found.problems());
        assertTrue(found.sources().size() >= 20, "only " + found.sources().size() + " samples");
        return found.sources().stream()
                .map(source -> DynamicTest.dynamicTest(source.path(), () -> ExpectedFindings.compare(source.path(), linter.lint(source)))).toList();
    }
}
