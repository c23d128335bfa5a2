package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import java.util.List;

/** What must hold of what was found in an article, whatever it is. */
final class Law {
    private Law() {}

    /** Every rule could finish, and every place that is named is a place of the text. */
    static void check(DocumentResult result) {
        assertEquals(List.of(), result.problems());
        Document document = result.document().orElseThrow();
        for (Finding finding : result.findings()) {
            assertStands(document, finding.span(), finding.rule().id() + ": " + finding.message());
            assertFalse(finding.message().matches("(?s).*\\{\\w+\\}.*") && !document.text().contains("{"), finding.message());
            finding.suggestions().forEach(each -> assertFalse(each.text() == null));
        }
        result.requirements().forEach(requirement -> requirement.evidence().forEach(each -> assertStands(document, each)));
        result.assertions().forEach(assertion -> {
            assertStands(document, assertion.span(), "assertion");
            assertion.sources().forEach(each -> assertStands(document, each, "source"));
        });
        assertEquals(result.findings().stream().sorted().toList(), result.findings());
    }

    private static void assertStands(Document document, Evidence evidence) {
        assertStands(document, evidence.span(), evidence.element());
        evidence.leadsTo().forEach(each -> assertStands(document, each));
    }

    private static void assertStands(Document document, Span span, String what) {
        int length = document.text().length();
        assertTrue(span.start() >= 0 && span.start() <= span.end() && span.end() <= length, () -> span + " of " + length + ": " + what);
        boolean cut = span.start() > 0 && span.start() < length && Character.isLowSurrogate(document.text().charAt(span.start()))
                && Character.isHighSurrogate(document.text().charAt(span.start() - 1));
        assertFalse(cut, () -> "begins within a character: " + what);
        document.position(span.start());
        document.position(span.end());
    }

    /** A refusal must be of the article's making: what a parser or a rule threw is a defect of ours. */
    static void checkRefusal(Problem problem) {
        assertFalse(problem.message().contains("the parser failed") || problem.message().contains("defect of Caveat")
                || problem.kind() == Problem.Kind.TIMEOUT || problem.kind() == Problem.Kind.RULE_FAILED, problem::toString);
    }
}
