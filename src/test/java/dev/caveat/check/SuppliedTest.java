package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.language.Wording;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.SiteTemplate;
import dev.caveat.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the site's template supplies, wholly or in part, and what the article then still needs. */
class SuppliedTest {
    private static final String LINE = "Sam Roe, Registered Physiotherapist, CHCPBC licence 1234567";

    private static Clinic under(String template, String piece) {
        Document site = ((Parsed.Read) Parser.parse(Source.of("site.md", "# Site\n\n" + template))).document();
        Requirement standing = Checks.run(SiteTemplate.group(piece), site, Clinic.UNKNOWN).requirement().orElseThrow();
        return Clinic.UNKNOWN.with(new SiteTemplate(site, Wording.of(site), List.of(piece), List.of(standing)));
    }

    private static CheckResult line(String template, String article) {
        return Checks.run("registration", Parser.markdown("# Walking\n\n" + article + "\n\nWalk."), under(template, "registration-line"));
    }

    private static List<String> faults(CheckResult result) {
        return result.hits().stream().map(hit -> hit.fault()).toList();
    }

    @Test
    void aWholeLineOfTheTemplateSatisfiesAndIsQuoted() {
        CheckResult result = line(LINE, "By Sam Roe, Registered Physiotherapist");
        Requirement requirement = result.requirement().orElseThrow();
        assertEquals(List.of(), faults(result));
        assertEquals(Status.SATISFIED, requirement.status());
        assertEquals(List.of(), requirement.missing());
        assertEquals("Supplied by the site's template site.md: “Sam Roe … Registered Physiotherapist … CHCPBC … 1234567”", requirement.reason());
    }

    @Test
    void whatTheArticleSaysTooIsTheSameOrDiffers() {
        Requirement same = line(LINE, "By " + LINE).requirement().orElseThrow();
        assertEquals(Status.SATISFIED, same.status());
        assertTrue(same.reason().endsWith("1234567” The article says the same."), same.reason());
        CheckResult other = line(LINE, "By " + LINE.replace("1234567", "1234568"));
        assertEquals(List.of("mismatch"), faults(other));
        Requirement differs = other.requirement().orElseThrow();
        assertEquals(Status.INCOMPLETE, differs.status());
        assertTrue(differs.reason().contains("“1234568” differs from the register or the site\u2019s template."), differs.reason());
    }

    @Test
    void whatTheTemplateLacksStaysOpenUnlessTheArticleHasIt() {
        String half = "Sam Roe, Registered Physiotherapist, CHCPBC";
        CheckResult open = line(half, "By Sam Roe, Registered Physiotherapist");
        assertEquals(List.of(), faults(open), "it is told once, at the template");
        Requirement requirement = open.requirement().orElseThrow();
        assertEquals(Status.INCOMPLETE, requirement.status());
        assertEquals(List.of("licence-number"), requirement.missing());
        assertEquals("The site's template site.md is to supply it and does not hold it whole: Not there: licence-number.", requirement.reason());
        assertEquals(Status.SATISFIED, line(half, "By Sam Roe, Registered Physiotherapist, licence 1234567").requirement().orElseThrow().status());
    }

    @Test
    void anArticleThatIsWholeByItselfNeedsNoTemplate() {
        CheckResult result = line("Sam Roe, Registered Physiotherapist, CHCPBC", "By " + LINE);
        assertEquals(Status.SATISFIED, result.requirement().orElseThrow().status());
        assertEquals("Name, protected title, college and licence number are there.", result.requirement().orElseThrow().reason());
    }

    @Test
    void aTemplateWithoutThePieceLeavesItOpen() {
        CheckResult result = line("Walk with us.", "By Sam Roe, Registered Physiotherapist");
        Requirement requirement = result.requirement().orElseThrow();
        assertEquals(Status.INCOMPLETE, requirement.status());
        assertEquals(List.of("college", "licence-number"), requirement.missing(), "what the article says itself is not missing");
        assertEquals(List.of("missing-line"), faults(line(LINE, "By Kim Ray, Registered Physiotherapist")), "it is of its people only");
    }

    @Test
    void ofTheTwoCollegesTheTemplateAndTheArticleNameTheArticlesIsMarked() {
        CheckResult result = line(LINE, "By Sam Roe, Registered Physiotherapist, CCHPBC licence 1234567");
        assertEquals(List.of("wrong-college", "mismatch"), faults(result));
        assertEquals("{article=CCHPBC, register=CHCPBC, what=college, where=site\u2019s template}",
                new java.util.TreeMap<>(result.hits().get(1).values()).toString());
    }

    @Test
    void aLongTextOfTheTemplateIsQuotedAsFarAsALineGoes() {
        String text =
                "This article is general information for education only and not medical advice from our clinic. Results vary from person to person."
                + " See a physiotherapist or a doctor about your own case, and do not delay care because of what you read here. Reading it creates no"
                + " practitioner–patient relationship. In an emergency call 9-1-1 or go to the emergency department.";
        Clinic clinic = under(text, "disclaimer");
        String reason = Checks.run("disclaimer", Parser.markdown("# Knee pain\n\nWalk."), clinic).requirement().orElseThrow().reason();
        assertTrue(reason.startsWith("Supplied by the site's template site.md: “"), reason);
        String quote = reason.substring(reason.indexOf('“') + 1, reason.lastIndexOf('”'));
        assertTrue(quote.endsWith(" …"), reason);
        assertEquals(122, quote.length(), quote);
        assertTrue(quote.startsWith("article is general … not medical advice"), quote);
    }

    @Test
    void theAuthorThatEveryPageNamesNeedNotBeNamedAgain() {
        Clinic clinic = under("By Sam Roe, Registered Physiotherapist", "authorship");
        CheckResult result = Checks.run("authorship", Parser.markdown("# Walking\n\nWalk."), clinic);
        assertEquals(List.of(), faults(result));
        assertEquals("Supplied by the site's template site.md: “Sam Roe”", result.requirement().orElseThrow().reason());
        assertEquals(List.of("missing-author", "no-conflict-statement"),
                faults(Checks.run("authorship", Parser.markdown("# Walking\n\nWalk."), under("By Sam Roe", "disclaimer"))),
                        "it supplies the disclaimer only");
    }
}
