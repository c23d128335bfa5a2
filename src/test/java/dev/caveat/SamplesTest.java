package dev.caveat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.engine.Linter;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.Policy;
import dev.caveat.report.ArticleReport;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.RuleFilter;
import dev.caveat.rule.RulePattern;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Found;
import dev.caveat.source.Search;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
                .map(source -> DynamicTest.dynamicTest(source.path(), () -> compare(source, linter.lint(source)))).toList();
    }

    private static void compare(Source source, DocumentResult result) throws Exception {
        List<String> expected = Files.readAllLines(Path.of(source.path() + ".findings")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual(result)));
    }

    private static List<String> actual(DocumentResult result) {
        assertEquals(List.of(), result.problems());
        List<Judgement> judgements = new Policy(List.of()).judge(result.findings());
        List<String> lines = new ArrayList<>();
        result.requirements().forEach(each -> lines.add("requirement " + each.id() + " " + each.status().id()));
        Document document = result.document().orElseThrow();
        judgements.stream().filter(judgement -> judgement.severity() != Severity.INFO).forEach(judgement -> {
            Span span = judgement.finding().span();
            lines.add(document.position(span.start()) + " " + judgement.finding().rule().id() + " " + judgement.severity().id()
                    + " \"" + read(document, span) + "\"");
        });
        lines.add("verdict " + ArticleReport.of(result, judgements).verdict().id());
        return lines;
    }

    /** What a reader reads at a span: the prose of its blocks as far as they are in it, or the front matter as written. */
    private static String read(Document document, Span span) {
        if (document.frontMatter().span().contains(span) && document.frontMatter().span().length() > 0) {
            return document.quote(span).replaceAll("\\s+", " ").strip();
        }
        return document.blocks().filter(block -> block.span().overlaps(span)).map(block -> read(block, span))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
    }

    private static String read(Block block, Span span) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < block.text().length(); i++) {
            Span character = block.source(i, i + 1);
            if (span.start() <= character.start() && character.end() <= span.end()) {
                text.append(block.text().charAt(i));
            }
        }
        return text.toString();
    }
}
