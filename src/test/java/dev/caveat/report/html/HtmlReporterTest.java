package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Report;
import dev.caveat.report.Sample;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReporterTest {
    private static final String LIFTING = "articles/articles-lifting-md.html";
    /** What hides or reorders text is written out, in every place. */
    private static final String SHOWN = Sample.HOSTILE.replace("\u202E", "[U+202E]").replace("\u202C", "[U+202C]");

    @Test
    void eachArticleHasAPageAndTheIndexLinksToIt() {
        Map<String, Document> pages = pages(Sample.report());
        assertEquals(Set.of("index.html", "rules.html", "articles/articles-a-clear-one-txt.html", LIFTING,
                "articles/articles-photo-md.html"), pages.keySet());
        List<String> links = pages.get("index.html").select("#articles th a").eachAttr("href");
        assertEquals(List.of("articles/articles-photo-md.html", LIFTING, "articles/articles-a-clear-one-txt.html"),
                links);
    }

    @Test
    void everyRuleHasACardThatFindingsLinkTo() {
        Map<String, Document> pages = pages(Sample.report());
        Document rules = pages.get("rules.html");
        Sample.report().rules().forEach(rule -> assertTrue(rules.getElementById(RuleCard.anchor(rule.id())) != null, rule.id().toString()));
        List<String> links = pages.get(LIFTING).select(".note .kind a[href^=../rules.html]").eachAttr("href");
        assertFalse(links.isEmpty());
        links.forEach(link -> assertTrue(rules.getElementById(link.substring(link.indexOf('#') + 1)) != null, link));
        assertEquals("rules.html", pages.get("index.html").selectFirst("#reading-title ~ p a").attr("href"));
    }

    @Test
    void nothingFromAnArticleBecomesMarkup() {
        pages(Sample.report()).forEach((name, page) -> {
            assertEquals(1, page.select("script").size(), name);
            assertEquals(Assets.of(name.startsWith("articles/") ? "article" : "index").script(), page.selectFirst("script").data(), name);
            assertTrue(page.select("[onclick], [onerror], [style], iframe, img, object, link, base").isEmpty(), name);
            assertTrue(page.select("a[href^=javascript]").isEmpty(), name);
        });
        Document page = pages(Sample.report()).get(LIFTING);
        assertTrue(page.select(".sheet .block").eachText().contains(SHOWN), "the text is shown as it is");
        assertTrue(page.text().contains("javascript:alert(1)"), "an address that is none is shown, not linked");
    }

    @Test
    void policyAllowsOnlyThePagesOwnStyleAndScript() {
        pages(Sample.report()).forEach((name, page) -> {
            String policy = page.selectFirst("meta[http-equiv]").attr("content");
            assertEquals(new Assets(page.selectFirst("style").data(), page.selectFirst("script").data()).policy(),
                    policy, name);
            assertFalse(policy.contains("unsafe") || policy.contains("self"), policy);
            assertTrue(policy.startsWith("default-src 'none'; "), policy);
        });
    }

    @Test
    void marksAndNotesAreLinkedBothWays() {
        Document page = pages(Sample.report()).get(LIFTING);
        assertEquals(4, page.select(".note").size());
        for (Element note : page.select(".note")) {
            String mark = note.selectFirst(".kind .num").attr("href").substring(1);
            assertEquals("#" + note.id(), page.getElementById(mark).attr("href"));
        }
    }

    @Test
    void ledgerNamesWhatHasNoSource() {
        Document page = pages(Sample.report()).get(LIFTING);
        assertEquals("1 of 2 statements of fact name no source. Whether a source says what is stated, a person must judge.",
                page.selectFirst("#ledger .aside").text());
        assertEquals(List.of("loading is** the cure", SHOWN), page.select("#ledger td q").eachText());
        assertEquals("none", page.selectFirst("#ledger .unsupported td:last-child").text());
        assertTrue(page.selectFirst("#ledger .supported td:last-child").text().startsWith("citation [1] "));
    }

    @Test
    void signLeadsToItsDirectionAndBothAreMarkedInTheText() {
        Document page = pages(Sample.report()).get(LIFTING);
        Element sign = page.selectFirst("#r-red-flags .signs tbody tr");
        assertEquals("Numbness around the groin needs an emergency department.", sign.selectFirst("td bdi").text());
        assertEquals("Numbness around the groin", sign.selectFirst("td bdi a").text());
        assertTrue(sign.selectFirst("th").text().startsWith("named "), sign.text());
        Element direction = sign.selectFirst("td:last-child a");
        assertEquals("needs an emergency department", direction.text());
        assertEquals("Red flags", page.getElementById(direction.attr("href").substring(1)).ownText());
        assertEquals("primary topic low-back: in the title", page.selectFirst("#r-red-flags .topics li").text());
    }

    @Test
    void comparisonTellsByWordsAndNotByColourAloneWhatDiffers() {
        Document page = pages(Sample.report()).get(LIFTING);
        Element approved = page.select("#r-red-flags .diff").get(0);
        assertEquals("Approved", approved.selectFirst("h4").text());
        assertEquals("This is general left out: information", approved.selectFirst("p").text());
        Element found = page.select("#r-red-flags .diff").get(1);
        assertTrue(found.text().startsWith("In this article This is general added: advice "), found.text());
        assertTrue(found.select("del").isEmpty() && approved.select("ins").isEmpty());
        assertTrue(page.selectFirst("#r-red-flags").text().contains("It has drifted from the approved text “standard "));
    }

    @Test
    void everyIdIsUniqueAndEveryLinkWithinTheReportHasItsTarget() {
        Map<String, Document> pages = pages(Sample.report());
        pages.forEach((name, page) -> {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(new HashSet<>(ids).size(), ids.size(), name);
            for (String href : page.select("a").eachAttr("href")) {
                String target = href.startsWith("#") ? name + href
                        : href.startsWith("../") ? href.substring(3) : name.startsWith("articles/") ? "articles/" + href : href;
                String file = target.replaceAll("#.*", "");
                if (!href.startsWith("https:")) {
                    assertTrue(pages.containsKey(file), name + " links to " + href);
                    assertTrue(!target.contains("#")
                            || pages.get(file).getElementById(target.replaceAll(".*#", "")) != null, href);
                }
            }
        });
    }

    @Test
    void indexOpensWithTheVerdictAndItsReason() {
        Document index = pages(Sample.report()).get("index.html");
        assertEquals("Not everything was checked", index.selectFirst("h1").ownText());
        assertEquals("1 of 3 articles could not be checked to the end; 1 has open errors.",
                index.selectFirst(".reason").text());
        Element lifting = index.select("#articles tr").get(1);
        assertEquals(List.of("partial", "missing"), lifting.select("a.status").eachText());
        assertTrue(index.select("#articles tr").get(0).text().contains("Not text"));
    }

    @Test
    void policyOfTheClinicIsNeverPresentedAsLaw() {
        Document page = pages(Sample.report()).get(LIFTING);
        assertEquals("The clinic’s own policy, not law.", page.selectFirst("#p-POLICY-SOURCES .basis").text());
        assertEquals("https://www.example.org/bylaws", page.selectFirst("#p-BC-10 .where a").attr("href"));
    }

    @Test
    void aDiskThatIsFullAmidAPageIsTheDisksFaultAndNotTheTemplates() {
        IOException full = new IOException("no space left");
        Writer disk = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw full;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        new HtmlReporter().pages(Sample.report()).forEach(page ->
                assertSame(full, assertThrows(IOException.class, () -> page.content().to(disk)), page.path()));
    }

    @Test
    void bytesDoNotDependOnLocaleOrTimeZone() {
        Map<String, String> expected = texts(Sample.report());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, texts(Sample.report()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertTrue(expected.values().stream().noneMatch(text -> text.contains("\r")));
    }

    private static Map<String, Document> pages(Report report) {
        return Pages.of(report);
    }

    private static Map<String, String> texts(Report report) {
        return Pages.texts(report);
    }
}
