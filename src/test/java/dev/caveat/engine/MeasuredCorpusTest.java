package dev.caveat.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Measured;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goals of the claims rules and the figures that {@code explain} prints, held against the labelled corpus. */
class MeasuredCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private Ruleset ruleset;

    @BeforeEach
    void needsTheCorpus() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the labelled corpus is not on this machine");
        ruleset = RulesetLoader.load(List.of(RulesetLoader.DEFAULT), DAY).get(0);
    }

    @Test
    void whatExplainSaysOfTheCorpusIsWhatItGives() throws Exception {
        for (Measured.Set set : Measured.read().sets()) {
            if (!set.file().isEmpty()) {
                Map<String, Score.RuleCount> rules = score(set.file()).byRule();
                rules.keySet().removeIf(rule -> rule.startsWith("sources/") && !set.rules().containsKey(rule));
                String measured = lines(rules);
                assertEquals(measured, set.rules().entrySet().stream().map(each -> line(each.getKey(), each.getValue().right(),
                        each.getValue().wrong())).sorted().collect(Collectors.joining("\n")),
                        set.file() + " gives other figures now; write them into measured.yml:\n" + measured);
            }
        }
    }

    @Test
    void atLeast85PercentOfTheSentencesThatRegulatorsRuledOnAreFound() throws Exception {
        Score.Count total = score("claims-ruled.jsonl").total();
        assertTrue(total.recall() >= 85, total.toString());
        assertTrue(total.precision() >= 90, total.toString());
    }

    @Test
    void atLeast80PercentOfTheGraverViolationsInArticlesAreFoundAnd90PercentOfWhatIsFoundAreViolations() throws Exception {
        Score score = score("articles-labelled.jsonl");
        Score graver = new Score(score.judged().stream().filter(each -> !each.label().weight().equals("low")).toList());
        assertTrue(graver.total().recall() >= 80, graver.total().toString());
        assertTrue(score.total().precision() >= 90, score.total().toString());
    }

    @Test
    void textThatIsNotAboutHealthHasAtMostThreeFindingsInTenThousandWords() throws Exception {
        RuleFilter claims = new RuleFilter(List.of(new RulePattern("claims/*"), new RulePattern("titles/*")), List.of());
        Linter linter = new Linter(List.of(ruleset), Clinic.UNKNOWN, DAY, claims);
        long words = 0;
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CORPUS.resolve("open/nonhealth"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                DocumentResult result = linter.lint(Source.of(file.getFileName().toString(), Files.readString(file)));
                words += result.document().map(DocumentWords::of).orElse(0L);
                result.findings().stream().filter(finding -> finding.severity() != Severity.INFO)
                        .forEach(finding -> found.add(file.getFileName() + " " + finding.rule().id() + " " + finding.message()));
            }
        }
        assertTrue(words > 10_000, words + " words");
        assertTrue(found.size() * 10_000L <= 3 * words, found.size() + " in " + words + " words: " + found);
    }

    /** Counts what a reader reads. */
    private static final class DocumentWords {
        static long of(dev.caveat.document.Document document) {
            return document.blocks().mapToLong(block -> block.text().split("\\s+").length).sum();
        }
    }

    private Score score(String file) throws Exception {
        return Score.of(ruleset, LabelFile.read(file, Files.readString(CORPUS.resolve(file))), DAY);
    }

    private static String lines(Map<String, Score.RuleCount> rules) {
        return rules.entrySet().stream().map(each -> line(each.getKey(), each.getValue().right(), each.getValue().wrong()))
                .sorted().collect(Collectors.joining("\n"));
    }

    private static String line(String rule, int right, int wrong) {
        return "      " + rule + ": { right: " + right + ", wrong: " + wrong + " }";
    }
}
