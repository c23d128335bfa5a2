package dev.caveat.engine;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a writer waits for after a pause in the editor: an article of 8 KB in which one sentence is another than the time
 * before, judged by the compliance rules, and proofread.
 *
 * <p>Run with {@code mvn -q -Pbench -DskipTests test-compile exec:exec@jmh}, under the launcher's own JVM options.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
public class EditBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Linter compliance;
    private Linter grammar;
    private String text;
    private int edits;

    @Setup
    public void read() throws Exception {
        List<Ruleset> rulesets = RulesetLoader.load(List.of("ca-bc-physio"), DAY);
        compliance = new Linter(rulesets, Clinic.UNKNOWN, DAY, new RuleFilter(List.of(), List.of(new RulePattern("grammar/*"))));
        grammar = new Linter(rulesets, Clinic.UNKNOWN, DAY, new RuleFilter(List.of(new RulePattern("grammar/*")), List.of()));
        String article = Files.readString(Path.of("sample-articles/getting-back-to-lifting.md"));
        text = article + "\n" + article.substring(article.indexOf("\n\n"), article.indexOf("\n\n") + 1_400);
    }

    private Source edited() {
        return Source.of("draft.md", text + "\n\nToday the load was " + edits++ + " kilograms and it went well.\n");
    }

    @Benchmark
    public int compliance() {
        return compliance.lint(edited()).findings().size();
    }

    @Benchmark
    public int grammar() {
        return grammar.lint(edited()).findings().size();
    }
}
