package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site's template supplies is judged once, at the template. */
class SiteTemplateTest {
    private static final String WHOLE = "<p>This article is general information for education only. It is not medical advice,"
            + " diagnosis or treatment.</p><p>People differ; results vary. Ask a licensed health professional about your own"
            + " situation.</p><p>Do not delay seeking care because of this page. Reading it creates no practitioner–patient"
            + " relationship. In an emergency, call 9-1-1 or go to the nearest emergency department.</p>";

    @TempDir
    Path folder;

    private Tool check(String template, String article) throws IOException {
        Files.writeString(folder.resolve("site.html"), "<html><body><nav><a href=\"/\">Home</a></nav><main>{{ content }}</main>"
                + "<footer>" + template + "</footer></body></html>");
        Path file = Files.writeString(folder.resolve("knee.md"), "# Knee pain\n\nWalk a little.\n" + article);
        Path configuration = Files.writeString(folder.resolve("caveat.yml"),
                "template: {file: site.html, supplies: [disclaimer]}\n");
        return Tool.run("check", "--config", configuration, "--only", "disclaimer/*", "--reports", folder.resolve("reports"), file);
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("reports/report.json"));
    }

    @Test
    void anArticleWithoutDisclaimerIsSatisfiedByAWholeTemplate() throws IOException {
        Tool run = check(WHOLE, "");
        assertEquals(0, run.code(), run.out());
        assertFalse(run.out().contains("disclaimer/missing"), run.out());
        assertTrue(report().contains("Supplied by the site's template"), report());
        assertTrue(report().contains("site.html\""), "the template has no entry of its own");
    }

    @Test
    void aTemplateThatDoesNotHoldItIsTheOneThatBlocks() throws IOException {
        Tool run = check("<p>All rights reserved.</p><!-- " + WHOLE + " -->", "");
        assertEquals(1, run.code(), run.out());
        assertEquals(1, run.out().split("error disclaimer/missing: ", -1).length - 1, run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").matches(".* error disclaimer/missing: [^│]*site\\.html:1:.*"), run.out());
        assertTrue(report().contains("is to supply it and does not hold it whole"), report());
    }

    @Test
    void aHiddenDisclaimerOfTheTemplateIsNone() throws IOException {
        assertEquals(1, check("<div style=\"display:none\">" + WHOLE + "</div>", "").code());
    }

    @Test
    void aTemplateThatReadsLikeANoticeIsJudgedAsFullyAsAnyOther() throws IOException {
        Tool run = check("<h1>Opening hours</h1><p>All rights reserved.</p>", "");
        assertEquals(1, run.code(), run.out());
    }

    @Test
    void thePartInBothIsComparedWordByWord() throws IOException {
        String same = WHOLE.replace("</p><p>", "\n\n").replaceAll("</?p>", "");
        Tool alike = check(WHOLE, "\n" + same + "\n");
        assertFalse(alike.out().contains("disclaimer/inconsistent"), alike.out());
        Tool run = check(WHOLE, "\n" + same.replace("licensed ", "").replace("not medical", "mostly medical") + "\n");
        assertTrue(run.out().contains("disclaimer/inconsistent"), run.out());
        assertTrue(report().contains("“licensed” is left out") && report().contains("“mostly” stands for “not”"), report());
    }

    @Test
    void anArticleThatIsCompleteByItselfDoesNotNeedTheTemplate() throws IOException {
        String same = WHOLE.replace("</p><p>", "\n\n").replaceAll("</?p>", "");
        check("<p>All rights reserved.</p>", "\n" + same + "\n");
        assertTrue(report().contains("\"Every element is there.\""), report());
    }

    @Test
    void theTemplateAmongTheArticlesIsNoArticle() throws IOException {
        check(WHOLE, "");
        Tool run = Tool.run("check", "--config", folder.resolve("caveat.yml"), "--only", "disclaimer/*",
                "--reports", folder.resolve("reports"), folder);
        assertTrue(run.out().contains("2 articles"), run.out());
    }

    @Test
    void aTemplateThatSeveralConfigurationsShareIsJudgedOnceAndByAllTheirRulesets() throws IOException {
        check(WHOLE, "");
        Files.createDirectories(folder.resolve("uk"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("uk/caveat.yml"), "rulesets: [uk-cap]\nfailOn: never\n");
        Files.writeString(folder.resolve("uk/a.md"), "# Knee pain\n\nWalk a little.\n");
        Tool run = Tool.run("check", "--only", "disclaimer/*", "--reports", folder.resolve("reports"), folder);
        assertTrue(run.out().contains("3 articles"), run.out());
        assertEquals(2, report().split("\"Supplied by the site's template", -1).length - 1, report());
        JsonNode template = new ObjectMapper().readTree(report()).at("/articles/1");
        assertTrue(template.get("path").asText().endsWith("/site.html"), template.toString());
        assertEquals("[\"ca-bc-physio\",\"uk-cap\"]", template.at("/judgedBy/rulesets").toString());
    }

    @Test
    void aTemplateThatCannotBeReadIsABrokenConfiguration() throws IOException {
        check(WHOLE, "");
        Files.write(folder.resolve("site.html"), new byte[] {0, 1, 2, 3});
        Tool run = Tool.run("check", "--config", folder.resolve("caveat.yml"), folder.resolve("knee.md"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("caveat.yml:1:18: template.file: “"), run.err());
    }

    @Test
    void everyMistakeOfApprovedTextsAndTemplateIsToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("texts.yml"), """
                - id: one
                  text: General information only.
                - id: one
                  text: Not medical advice.
                - id: two
                  text: "  "
                - id: three
                  text: Call {phone}.
                """);
        Path configuration = Files.writeString(folder.resolve("caveat.yml"),
                "disclaimers: texts.yml\ntemplate: {file: gone.html, supplies: [disclaimers]}\n");
        Tool run = Tool.run("check", "--config", configuration, folder);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("texts.yml:3:7: id: “one” is the id of an earlier text too"), run.err());
        assertTrue(run.err().contains("texts.yml:5:3: [2]: text is empty"), run.err());
        assertTrue(run.err().contains("“{phone}” is no placeholder (valid: {clinic}, {city}, {number}, {date})"), run.err());
        assertTrue(run.err().contains("gone.html") && run.err().contains("there is no such file"), run.err());
        assertTrue(run.err().contains("did you mean “disclaimer”? (valid: disclaimer, registration-line, authorship)"), run.err());
    }
}
