package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.caveat.document.Document;
import dev.caveat.document.Position;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.RuleGroup;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The samples, against what a reviewer expects of their required pieces. Infos are not listed there. */
class SamplesOfChecksTest {
    private static final Set<String> GROUPS = Set.of("disclaimer", "red-flags", "registration", "sources", "authorship",
            "dates");

    /** No required piece: what the text states, sentence by sentence. */
    private static final String STATED = "uncited-claim";

    @TestFactory
    List<DynamicTest> requiredPiecesOfTheSamplesStandAsAReviewerSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("sample-articles"))) {
            files.filter(file -> !file.toString().endsWith(".findings") && !file.toString().endsWith(".docx")).sorted()
                    .forEach(file -> tests.add(DynamicTest.dynamicTest(file.getFileName()
                            .toString(), () -> compare(file))));
        }
        assertFalse(tests.isEmpty());
        return tests;
    }

    private static void compare(Path file) throws IOException {
        List<String> expected = Files.readAllLines(Path.of(file + ".findings")).stream()
                .filter(line -> line.startsWith("requirement") || GROUPS.stream()
                        .anyMatch(group -> line.contains(" " + group + "/")))
                .filter(line -> !line.startsWith("#") && !line.contains(" sources/" + STATED)).sorted().toList();
        assertEquals(String.join("\n", expected), String.join("\n", actual(file)));
    }

    private static List<String> actual(Path file) throws IOException {
        Document document = ((Parsed.Read) Parser.parse(Source.of(file.toString(), Files.readString(file)))).document();
        List<String> lines = new ArrayList<>();
        for (RuleGroup group : Checks.groups()) {
            if (GROUPS.contains(group.id())) {
                CheckResult result = Checks.run(group.id(), document, Clinic.UNKNOWN);
                for (Hit hit : result.hits()) {
                    RuleInfo rule = group.rule(hit.fault()).orElseThrow();
                    Severity severity = rule.severity().moved(hit.steps());
                    Position at = document.position(hit.span().start());
                    if (severity != Severity.INFO && !hit.fault().equals(STATED)) {
                        lines.add(at + " " + rule.id() + " " + severity.id() + " \"" + document.quote(hit.span())
                                + "\"");
                    }
                }
                Requirement requirement = result.requirement().orElseThrow();
                lines.add("requirement " + requirement.id() + " " + requirement.status().id());
            }
        }
        return lines.stream().sorted().toList();
    }
}
