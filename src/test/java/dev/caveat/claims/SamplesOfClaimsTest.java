package dev.caveat.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Article;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.source.Source;
import dev.caveat.source.SourceFinder;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The samples, against the claims and titles that a reviewer marks in them. Infos are not listed there. */
class SamplesOfClaimsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TestFactory
    List<DynamicTest> claimsInTheSamplesAreThoseAReviewerMarks() throws IOException, MistakesException {
        Ruleset rules = RulesetLoader.load(List.of("ca-bc-physio"), DAY).get(0);
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            files.filter(file -> !file.toString().endsWith(".findings")).sorted()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file, rules))));
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static void compare(Path file, Ruleset rules) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file + ".findings")).stream()
                .filter(line -> line.matches("\\d+:\\d+ (claims|titles)/.*")).sorted().toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual(file, rules)));
    }

    private static List<String> actual(Path file, Ruleset rules) throws IOException {
        Source source = SourceFinder.decode(file.toString(), Files.readAllBytes(file)).sources().get(0);
        Document document = ((Parsed.Read) Parser.parse(source)).document();
        Article article = new Article(document, Wording.of(document), Clinic.UNKNOWN, DAY);
        List<String> lines = new ArrayList<>();
        for (RuleGroup group : rules.groups()) {
            if (group.check() instanceof ClaimsCheck) {
                for (Hit hit : group.check().check(article).hits()) {
                    RuleInfo rule = group.rule(hit.fault()).orElseThrow();
                    Severity severity = rule.severity().moved(hit.steps());
                    if (severity != Severity.INFO) {
                        lines.add(document.position(hit.span().start()) + " " + rule.id() + " " + severity.id()
                                + " \"" + document.quote(hit.span()) + "\"");
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }
}
