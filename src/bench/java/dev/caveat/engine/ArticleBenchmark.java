package dev.caveat.engine;

import dev.caveat.bench.Drafts;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a new article of 8 KB costs in a run over many: read into a document, judged by the claims rules alone, by all rules
 * but grammar, and by LanguageTool alone. Every article is another one, so that nothing kept of the last one helps.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ArticleBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int BYTES = 8_000;

    private Linter claims;
    private Linter compliance;
    private Linter grammar;
    private Source source;
    private long number;

    @Setup
    public void rules() throws Exception {
        List<Ruleset> rulesets = RulesetLoader.load(List.of("ca-bc-physio"), DAY);
        claims = new Linter(rulesets, Clinic.UNKNOWN, DAY, new RuleFilter(pattern("claims/*"), List.of()));
        compliance = new Linter(rulesets, Clinic.UNKNOWN, DAY, new RuleFilter(List.of(), pattern("grammar/*")));
        grammar = new Linter(rulesets, Clinic.UNKNOWN, DAY, new RuleFilter(pattern("grammar/*"), List.of()));
    }

    private static List<RulePattern> pattern(String rules) {
        return List.of(new RulePattern(rules));
    }

    /** Costs some hundredths of what is measured. */
    @Setup(Level.Invocation)
    public void next() {
        source = Source.of("draft.md", Drafts.article(number++, BYTES));
    }

    @Benchmark
    public Object document() {
        return Parser.parse(source);
    }

    @Benchmark
    public int claims() {
        return claims.lint(source).findings().size();
    }

    @Benchmark
    public int compliance() {
        return compliance.lint(source).findings().size();
    }

    @Benchmark
    public int languageTool() {
        return grammar.lint(source).findings().size();
    }
}
