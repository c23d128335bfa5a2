package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes what is suggested where it is suggested is done: the finding is gone and none came. */
class SuggestionsTest {
    private static final List<String> GROUPS = List.of("registration", "dates", "authorship");

    private static final List<String> MARKDOWN = List.of(
            "# Walking\n\n*By Priya Nair, Registered Physiotherapist*\n\nWalk a little.",
            "# Walking\n\n***By Priya Nair, Registered Physiotherapist***\nWalk a little.\n\n## Sources\n\n1. Roe S. A trial. 2020.\n",
            "# *Walking*\n\nWalk a little.\n\n[^1]: Roe S. A trial. J Walk. 2020.\n",
            "**Alex Grant, Registered Physiotherapist**\n\nWalk a little.",
            "Walk a little.",
            "# Walking\nWalk a little.\n\n- one\n- two",
            "# Walking\n\nBy Sam Roe, PhD\n\nWalk a little.\n\n## About the author\n\n_Sam Roe, Registered Physiotherapist, works here._\n\n## Sources\n\n- Roe S. A trial. 2020.",
            "# Walking\n\nBy Dr. Sam Roe, Knee Pain Specialist\n\nWalk a little.",
            "# Walking\n\nBy Sam Roe, Registered Physiotherapist, licence 1234567\n\nWalk a little.[^1]\n\n[^1]: Roe S. A trial. 2020.",
            "# Walking\n\nBy Sam Roe, Registered Physiotherapist, College of Health and Care Professionals of BC\n\nWalk a little.",
            "# Walking\n\nBy Sam Roe, PhD, Registered Physiotherapist, College of Complementary Health Professionals of BC, licence 1234567\n\nWalk.",
            "# Walking\n\nBy Sam Roe, Registered Physiotherapist, **CPTBC** #1234567\n\nWalk.",
            "# Walking\n\nBy Sam Roe, Registered Physiotherapist, College of Physiotherapists of Ontario\n\nWalk.",
            "# Walking\n\n<p class=\"byline\"><em>By Sam Roe, Registered Physiotherapist</em></p>\n\nWalk a little.");

    private static final List<String> HTML = List.of(
            "<h1>Walking</h1><p><em>By Sam Roe, Registered Physiotherapist</em></p><p>Walk a little.</p>",
            "<article><h1><span>Walking</span></h1>\n<p>Walk a little.</p><ul><li>one</li><li>two</li></ul></article>",
            "<p>Walk a little.</p>",
            "<h1>Walking</h1><p>By <strong>Sam Roe</strong>, PhD</p><p>Walk.</p><h2>Sources</h2><ol><li>Roe S. A trial. 2020.</li></ol>",
            "<h1>Walking</h1><p>By Sam Roe, Registered Physiotherapist, licence 1234567</p><p>Walk.</p>",
            "<h1>Walking</h1><p>By Sam Roe, Registered Physiotherapist, CHCPBC</p><p>Walk.</p>",
            "<h1>Walking</h1><p>By <a href=\"/sam\">Sam Roe, Registered Physiotherapist</a> <img src=\"a.png\"></p><p>Walk.</p>");

    private static final List<String> TEXT = List.of(
            "Walking\n\nBy Sam Roe, Registered Physiotherapist\n\nWalk a little.\n",
            "Walking\n\nWalk a little every day, and then a little more.\n\nSources\n\n1. Roe S. A trial. 2020.\n",
            "Walking\n\nBy Dr. Sam Roe\n\nWalk a little every day.");

    private record Draft(Format format, String text) {
        Document document() {
            return ((Parsed.Read) Parser.parse(Source.of("draft." + format.extensions().get(0), text))).document();
        }

        List<Hit> hits() {
            return GROUPS.stream().flatMap(group -> Checks.run(group, document(), Clinic.UNKNOWN).hits().stream()).toList();
        }

        /** With every suggestion written, those at one place in the order of the report. */
        Draft followed() {
            List<Hit> hits = new ArrayList<>(hits());
            hits.sort(Comparator.comparing(Hit::span));
            StringBuilder written = new StringBuilder();
            int from = 0;
            for (Hit hit : hits) {
                if (hit.suggestions().isEmpty() || hit.span().start() < from) {
                    continue;
                }
                written.append(text, from, hit.span().start()).append(filled(hit.suggestions().get(0).text()));
                from = hit.span().end();
            }
            return new Draft(format, written + text.substring(from));
        }
    }

    private static String filled(String suggestion) {
        return suggestion.replace("&lt;", "<").replace("&gt;", ">").replace("<name>", "Sam Roe").replace("<date>", "5 October 2026")
                .replace("<protected title>", "Registered Physiotherapist").replace("<number>", "1234567")
                .replace("<regulatory college in full>", "College of Health and Care Professionals of British Columbia")
                .replace("<clinic>", "Cedar Inlet Physiotherapy");
    }

    private static List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        MARKDOWN.forEach(text -> drafts.add(new Draft(Format.MARKDOWN, text)));
        HTML.forEach(text -> drafts.add(new Draft(Format.HTML, text)));
        TEXT.forEach(text -> drafts.add(new Draft(Format.TEXT, text)));
        return drafts;
    }

    @Test
    void whatIsSuggestedSettlesWhatWasFound() {
        List<String> left = new ArrayList<>();
        for (Draft draft : drafts()) {
            assertFalse(draft.hits().isEmpty(), draft.text());
            Draft followed = draft.followed();
            String faults = followed.hits().stream().map(Hit::fault).collect(Collectors.joining(", "));
            if (!faults.isEmpty()) {
                left.add(faults + " in\n" + followed.text());
            }
        }
        assertEquals("", String.join("\n-----\n", left));
    }

    @Test
    void aParagraphIsSetApartByTheMeansOfTheFormat() {
        assertEquals("# Walking\n\n*By Priya Nair, Registered Physiotherapist*\n\nReviewed <date>.\n\nWalk.",
                inserted("# Walking\n\n*By Priya Nair, Registered Physiotherapist*\n\nWalk.", Format.MARKDOWN));
        assertEquals("Reviewed <date>.\n\n**Walk.**", inserted("**Walk.**", Format.MARKDOWN));
        assertEquals("# Walking\n\nReviewed <date>.\n\nWalk.", inserted("# Walking\nWalk.", Format.MARKDOWN));
        assertEquals("<h1>Walking</h1><p>By <b>Sam Roe</b></p>\n<p>Reviewed &lt;date&gt;.</p><p>Walk.</p>",
                inserted("<h1>Walking</h1><p>By <b>Sam Roe</b></p><p>Walk.</p>", Format.HTML));
    }

    private static String inserted(String text, Format format) {
        Insertion insertion = Insertion.belowTitle(new Draft(format, text).document(), "Reviewed <date>.");
        int at = insertion.place().start();
        return text.substring(0, at) + insertion.text() + text.substring(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Dr. Sam Roe, PhD", "By Sam Roe, Knee Pain Specialist, PhD", "By Dr. Sam Roe (Spine Specialist), PhD"})
    void aRewriteClaimsNeitherDoctorNorSpecialist(String byline) {
        String text = Checks.run("registration", "# Walking\n\n" + byline + "\n\nWalk.").hits().get(0).suggestions().get(0).text();
        assertEquals("By Sam Roe, <protected title>, PhD", text);
        assertTrue(text.startsWith("By "), text);
    }
}
