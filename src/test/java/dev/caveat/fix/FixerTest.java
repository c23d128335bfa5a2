package dev.caveat.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.engine.DocumentResult;
import dev.caveat.document.Problem;
import dev.caveat.rule.Practitioner;
import dev.caveat.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixerTest {
    private static final String LINE = "College of Health and Care Professionals of British Columbia, licence number 0000000.";

    private static String article() throws IOException {
        String clean = Files.readString(Path.of("sample-articles/clean-short-article.md"));
        return clean.substring(0, clean.indexOf("This article is general information")) + Desk.APPROVED + "\n";
    }

    private static List<String> rules(Fixed fixed) {
        return fixed.made().stream().map(made -> made.fix().finding().rule().id().toString()).toList();
    }

    @Test
    void anArticleWithoutFaultIsNotTouched() throws IOException {
        Fixed fixed = Desk.fix("a.md", article());
        assertFalse(fixed.isChanged(), () -> rules(fixed).toString());
    }

    @Test
    void aMissingDisclaimerIsInsertedAsApprovedInEveryFormat() {
        String markdown = Desk.fix("a.md", "# Knee pain\n\nWalk a little.\n\n- one\n- two\n").after().source().text();
        assertEquals("# Knee pain\n\nWalk a little.\n\n- one\n- two\n\n" + Desk.APPROVED + "\n", markdown);
        String html = Desk.fix("a.html", "<h1>Knee pain</h1><p>Walk a <b>little</b></p>").after().source().text();
        assertEquals("<h1>Knee pain</h1><p>Walk a <b>little</b></p>\n<p>" + Desk.APPROVED + "</p>", html);
        String text = Desk.fix("a.txt", "Knee pain\n\nWalk a little every day, and then a little more.").after().source().text();
        assertEquals("Knee pain\n\nWalk a little every day, and then a little more.\n\n" + Desk.APPROVED, text);
    }

    @Test
    void insertedTextHasTheArticlesLineEnds() {
        assertEquals("# Knee pain\r\n\r\nWalk a little.\r\n\r\n" + Desk.APPROVED + "\r\n",
                Desk.fix("a.md", "# Knee pain\r\n\r\nWalk a little.\r\n").after().source().text());
    }

    @Test
    void approvedTextIsWrittenSoThatItReadsAsApproved() {
        String odd = "1. This *is* general information_ & education <only>, [not] `medical` advice; R&amp;D. " + Desk.APPROVED;
        for (String path : List.of("a.md", "a.mdx", "a.html")) {
            String start = path.endsWith("html") ? "<h1>Knee pain</h1><p>Walk.</p>" : "# Knee pain\n\nWalk.\n";
            Fixed fixed = Desk.fixer(Desk.clinic(List.of(), Desk.approved("odd", odd.replace("<only>", "< only"))), false, false)
                    .fix(Source.of(path, start));
            assertTrue(fixed.isChanged(), path + fixed.refused());
            assertTrue(fixed.after().result().document().orElseThrow().blocks()
                    .anyMatch(block -> block.text().strip().equals(odd.replace("<only>", "< only"))), fixed.after().source().text());
        }
    }

    @Test
    void ofTwoApprovedTextsAPersonChooses() {
        Fixed fixed = Desk.fixer(Desk.clinic(List.of(), Desk.approved("one", Desk.APPROVED), Desk.approved("two", "Other words entirely,"
                + " about general information.")), false, false).fix(Source.of("a.md", "# Knee pain\n\nWalk a little.\n"));
        assertFalse(fixed.isChanged());
    }

    @Test
    void aDriftedDisclaimerGetsItsApprovedWording() throws IOException {
        Fixed fixed = Desk.fix("a.md", article().replace("something you read here", "what you\nread here"));
        assertEquals(article(), fixed.after().source().text());
        assertEquals(List.of("disclaimer/drifted"), rules(fixed));
    }

    @Test
    void aDriftedDisclaimerWithMarkupInItIsForAPerson() throws IOException {
        String marked = article().replace("something you read here", "**what you** read here");
        assertFalse(Desk.fix("a.md", marked).isChanged());
    }

    @Test
    void theRegistrationLineComesFromTheRegisterWhereItVouchesForIt() throws IOException {
        String without = article().replace(" Licensed by the College of\nHealth and Care Professionals of British Columbia, licence number 0000000.", "");
        Fixed fixed = Desk.fix("a.md", without);
        assertEquals(List.of("registration/missing-line"), rules(fixed));
        assertTrue(fixed.after().source().text().contains("\n\nMaya Lindqvist, Registered Physiotherapist, " + LINE + "\n\n"));
        Practitioner dateless = new Practitioner("Maya Lindqvist", "Registered Physiotherapist", "physiotherapist",
                "College of Health and Care Professionals of British Columbia", "0000000", Optional.empty(), List.of());
        Practitioner shortened = new Practitioner("M. Lindqvist", "Registered Physiotherapist", "physiotherapist",
                "College of Health and Care Professionals of British Columbia", "0000000", Optional.of(LocalDate.of(2027, 3, 31)), List.of());
        for (List<Practitioner> unsure : List.of(List.of(dateless), List.of(shortened), List.of(Desk.MAYA, Desk.MAYA))) {
            assertFalse(Desk.fixer(Desk.clinic(unsure, Desk.approved("standard", Desk.APPROVED)), false, false)
                    .fix(Source.of("a.md", without)).isChanged(), unsure.toString());
        }
    }

    @Test
    void theCollegesOldNameAndItsAbbreviationGetTheNewOnesTogether() throws IOException {
        String old = article().replace("College of\nHealth and Care Professionals of British Columbia,",
                "College of\nPhysical Therapists of British Columbia (CPTBC),");
        Fixed fixed = Desk.fix("a.md", old);
        assertTrue(fixed.after().source().text().contains("the College of Health and Care Professionals of British Columbia (CHCPBC), licence"),
                fixed.after().source().text() + fixed.refused());
    }

    @Test
    void anOldNameInASentenceOfThePastInAQuotationOrALinkStays() throws IOException {
        for (String sentence : List.of("She joined the CPTBC board in 2019.", "Before the change the CPTBC kept the registry.",
                "“Our team is licensed by the CPTBC,” she says.", "> Our team is licensed by the CPTBC.",
                "Our team is licensed by the [CPTBC](https://example.org).", "Our team is licensed by the `CPTBC`.",
                "Care is given under the Health Professions Act.")) {
            Fixed fixed = Desk.fix("a.md", article().replace("You can book", sentence + "\n\nYou can book"));
            assertFalse(fixed.isChanged(), sentence);
        }
        Fixed today = Desk.fix("a.md", article().replace("You can book", "Our team is licensed by the CPTBC. You can book"));
        assertEquals(List.of("registration/stale-regulator"), rules(today));
    }

    @Test
    void aMisspeltHeadingOfSourcesIsCorrectedWhereThatSettlesIt() throws IOException {
        String one = article().replaceAll("(?s)2\\. Finucane.*?9971\n", "").replace(" [2]", "").replace("Lancet. 2018", "Lancet. 2024");
        Fixed fixed = Desk.fix("a.md", one.replace("## Sources", "## Soruces"));
        assertEquals(one, fixed.after().source().text(), () -> fixed.refused().toString());
        Fixed harmful = Desk.fix("a.md", one.replace("Lancet. 2024", "Lancet. 2018").replace("## Sources", "## Soruces"));
        assertFalse(harmful.isChanged());
        assertEquals(1, harmful.refused().size());
        assertTrue(harmful.refused().get(0).why().startsWith("it would bring sources/outdated"), harmful.refused().get(0).why());
    }

    @Test
    void whatHasBlanksIsNeverWritten() {
        String text = "# Knee pain\n\nBy Sam Roe\n\nWalk a little.\n";
        Fixed fixed = Desk.fixer(Desk.CLINIC, false, true).fix(Source.of("a.md", text));
        assertTrue(fixed.isChanged());
        assertFalse(fixed.after().source().text().contains("<"), fixed.after().source().text());
    }

    @Test
    void anArticleThatCannotBeReadIsLeftAsItIs() {
        Source source = Source.of("a.md", "# Back pain\n\nWalk.\n");
        Problem problem = new Problem("a.md", Problem.Kind.BROKEN, "its markup is nested too deeply to parse");
        DocumentResult unread = new DocumentResult("a.md", source.format(), source.digest(), Optional.empty(), 0, Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(problem));
        Fixed fixed = new Fixer(any -> unread, any -> List.of(), rule -> true, true).fix(source);
        assertFalse(fixed.isChanged());
        assertTrue(Desk.fix("a.md", source.text()).isChanged());
    }
}
