package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import dev.caveat.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonerTest {
    private static final String COPIED = """
            Harbour Lane Physio & Wellness
            BLOG
            Shoulders12 min read

            Why your shoulder aches at night

            A short look at what helps and what does not, and at what to do first.

            BY NOOR HADDAD, MSCPT

            Shoulders ache at night for many reasons, and most of them settle with time and a little patience.

            What helps first

            Try sleeping on the other side, and keep the arm supported with a pillow in front of you.

              • Heat for ten minutes
              • Gentle movement

            When to get emergency help

            Call 911 if the ache comes with pressure in the chest or trouble breathing.

            Book a visit with our shoulder team and we will look at it together.

            References

            Share this article

            Copy the link or send it to LinkedIn with one click, then paste your own words over it.

            Noor Haddad

            Written by

            Noor Haddad, MScPT

            Noor is a Registered Physiotherapist who has worked with swimmers for fifteen years.

            This page is for information only and is not medical advice or a diagnosis of any kind.

            Filed under

              • shoulder
              • sleep
            Call UsBook Now
            """;

    private static Document read(String path, String text) {
        return assertInstanceOf(Parsed.Read.class, Parser.parse(Source.of(path, text))).document();
    }

    private static List<String> texts(Document document, Zone zone) {
        return document.blocks(zone).map(Block::text).toList();
    }

    private static Zone zone(Document document, String opening) {
        return document.blocks().filter(block -> block.text().startsWith(opening)).findFirst().orElseThrow().zone();
    }

    private static Section section(Document document, String title) {
        return document.sections().stream().filter(section -> section.title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void aCopiedPageFallsIntoItsParts() {
        Document document = read("a.txt", COPIED);
        assertEquals(List.of("Why your shoulder aches at night"), texts(document, Zone.TITLE));
        assertEquals(List.of("BY NOOR HADDAD, MSCPT"), texts(document, Zone.BYLINE));
        assertEquals(1, texts(document, Zone.DESCRIPTION).size());
        assertEquals(List.of("When to get emergency help",
                "Call 911 if the ache comes with pressure in the chest or trouble breathing."),
                texts(document, Zone.RED_FLAG).subList(0, 2));
        assertEquals(List.of("References"), texts(document, Zone.SOURCES));
        assertEquals(List.of("Noor Haddad", "Written by", "Noor Haddad, MScPT",
                "Noor is a Registered Physiotherapist who has worked with swimmers for fifteen years."),
                texts(document, Zone.AUTHOR));
        assertEquals(1, texts(document, Zone.DISCLAIMER).size());
        assertTrue(texts(document, Zone.FURNITURE).containsAll(List.of("Harbour Lane Physio & Wellness", "BLOG",
                "Shoulders12 min read", "Share this article", "Filed under", "shoulder", "Call UsBook Now")));
        assertEquals(Zone.BODY, zone(document, "Shoulders ache"));
        assertEquals(Zone.BODY, zone(document, "Gentle movement"));
    }

    @Test
    void aSourcesHeadingDoesNotOwnTheFurnitureAfterIt() {
        assertEquals(List.of(), section(read("a.txt", COPIED), "References").blocks());
        assertEquals(List.of(), section(Parser.markdown(
                "# T\n\n## Sources\n\n**Share this post**\n\nCopy the link to share it.\n"), "Sources").blocks());
        assertEquals(1, section(Parser.markdown("# T\n\n## Sources\n\n1. Smith J. 2020.\n\n**Written by**\n\nAda Bell\n"),
                "Sources").blocks().size());
    }

    @Test
    void theTopicBoxBecomesTheTags() {
        assertEquals(List.of("shoulder", "sleep"), read("a.txt", COPIED).frontMatter().get("tags").orElseThrow()
                .values().stream().map(value -> value.text()).toList());
        assertEquals(2, Parser.markdown("# T\n\nx\n\nFiled under: knee, running\n").frontMatter().get("tags")
                .orElseThrow().values().size());
    }

    @Test
    void aTitleSaidTwiceIsOneTitle() {
        Document document = read("a.txt", "Knees and stairs | Harbour Clinic\n\nKnees and stairs\n\n"
                + "Stairs load the knee more than walking does, and that is often where it starts.\n");
        assertEquals(List.of("Knees and stairs"), texts(document, Zone.TITLE));
        assertEquals(List.of("Knees and stairs | Harbour Clinic"), texts(document, Zone.FURNITURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "References:", "Further reading", "Bibliography", "5. References", "Works cited",
        "Sources and further reading", "Selected references"})
    void everyCommonHeadingOpensTheSources(String heading) {
        Document document = Parser.markdown("# T\n\ntext\n\n## " + heading + "\n\n- Smith J. Knees. 2020.\n\n## FAQ\n\nbody\n");
        assertEquals(Zone.SOURCES, zone(document, "Smith"));
        assertEquals(Zone.BODY, zone(document, "body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Good sources of protein", "Sources of pain", "Where the evidence stands", "Resourceful habits"})
    void aHeadingThatOnlyHoldsTheWordOpensNothing(String heading) {
        assertEquals(Zone.BODY, zone(Parser.markdown("# T\n\n## " + heading + "\n\nText here.\n"), "Text here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "This article is for general information and is not a substitute for professional advice.",
        "The information on this site is educational and does not replace medical treatment.",
        "Nothing on this page is medical advice.",
        "Individual results may vary."})
    void disclaimersAreKnownByTheirWording(String text) {
        assertEquals(Zone.DISCLAIMER, zone(Parser.markdown("# T\n\nSome words first.\n\n" + text + "\n"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Rest is not a treatment that we recommend for long.",
        "Do not ignore good advice from your coach.",
        "We book larger rooms for classes when the weather turns.",
        "A red light at the crossing is no emergency."})
    void ordinarySentencesStayInTheBody(String text) {
        assertEquals(Zone.BODY, zone(Parser.markdown("# T\n\nSome words first.\n\n" + text + "\n"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go to the nearest emergency department if you lose control of your bladder.",
        "New numbness needs urgent medical attention.", "See a doctor the same day if a fever comes with it, or call 811.",
        "Dial 999 for chest pain."})
    void passagesThatSendToUrgentCareAreRedFlagPassages(String text) {
        assertEquals(Zone.RED_FLAG, zone(Parser.markdown("# T\n\nSome words first.\n\n" + text + "\n"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Book your assessment with our team today.", "Call us at 604-555-0100.",
        "Ready to run without pain? Schedule a consultation now."})
    void askingForAnAppointmentIsACallToAction(String text) {
        assertEquals(Zone.CALL_TO_ACTION, zone(Parser.markdown("# T\n\nSome words first.\n\n" + text + "\n"), text));
    }

    @Test
    void boldLinesServeAsHeadings() {
        Document document = Parser.markdown("# T\n\n**What helps**\n\nWords **with bold** in them.\n\n**References**\n\n1. Smith\n");
        assertEquals(Stream.of("T", "What helps", "References").toList(),
                document.sections().stream().map(Section::title).toList());
        assertEquals(2, section(document, "What helps").level());
        assertEquals(Zone.SOURCES, zone(document, "Smith"));
    }

    @Test
    void siteChromeIsFurnitureAndHiddenTextIsNotThere() {
        Document document = read("a.html", """
                <body><nav><a href="/">Home</a></nav><div class="cookie-banner"><p>We use cookies.</p></div>
                <main><h1>Knees</h1><p class="byline">By Ada Bell</p><p>Knees bend and carry us a long way.</p>
                <div class="share-box"><p>Send it on</p></div><div class="author-bio"><p>Ada treats knees.</p></div>
                <p hidden>This article is general information, not medical advice.</p>
                <p style="display:none">This article is general information, not medical advice.</p></main>
                <aside><p>Latest offers</p></aside><footer><p>Open daily</p>
                <p>This site gives general information and is not medical advice.</p></footer></body>
                """);
        assertEquals(List.of("Home", "We use cookies.", "Send it on", "Latest offers", "Open daily"), texts(document, Zone.FURNITURE));
        assertEquals(List.of("Ada treats knees."), texts(document, Zone.AUTHOR));
        assertEquals(List.of("This site gives general information and is not medical advice."), texts(document, Zone.DISCLAIMER));
        assertEquals(List.of("By Ada Bell"), texts(document, Zone.BYLINE));
    }

    @Test
    void aFormRoundTheWholePageDoesNotMakeItFurniture() {
        Document document = read("a.html", "<form><h1>Knees</h1><p>Knees bend.</p></form><form><p>Your name</p></form>");
        assertEquals(Zone.BODY, zone(document, "Knees bend"));
        assertEquals(Zone.FURNITURE, zone(document, "Your name"));
    }

    @Test
    void hiddenPartsOfMarkdownAreNotThere() {
        Document document = Parser.markdown("# T\n\n<div hidden>\n\nThis is not medical advice.\n\n</div>\n\n"
                + "<!-- This is not medical advice. -->\n\nSeen <span style=\"display:none\">not seen</span> text.\n");
        assertEquals(List.of(), texts(document, Zone.DISCLAIMER));
        assertEquals("Seen text.", document.blocks(Zone.BODY).findFirst().orElseThrow().text().replaceAll(" +", " "));
    }

    @Test
    void titleAndDescriptionOfTheMetadataAreZonedButNotVisible() {
        Document document = Parser.markdown("---\ntitle: One\nexcerpt: Two\n---\n\nBy Ada Bell\n\nText.\n");
        assertEquals(List.of("One"), texts(document, Zone.TITLE));
        assertEquals(List.of("Two"), texts(document, Zone.DESCRIPTION));
        assertTrue(document.blocks(Zone.TITLE).noneMatch(Block::isVisible));
    }

    @Test
    void aTextWithoutBlankLinesStillHasItsSections() {
        Document document = ((Parsed.Read) Parser.parse(Source.of("a.txt", """
                Walking after low back pain
                By Noor Haddad, Registered Physiotherapist
                Walking is one way to begin, because the pace and the distance are yours to choose every day.
                Sources
                1. Finucane LM. International framework for red flags. 2020.
                Disclaimer
                This article is general information and is not medical advice.
                """))).document();
        assertEquals(List.of("Walking after low back pain", "Sources", "Disclaimer"),
                document.blocks().filter(Block::isHeading).map(Block::text).toList());
    }
}
