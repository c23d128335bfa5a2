package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caveat.cache.Ledger;
import dev.caveat.report.Hostile;
import dev.caveat.report.Report;
import dev.caveat.report.PageWriter;
import dev.caveat.report.Sample;
import dev.caveat.report.html.HtmlReporter;
import dev.caveat.report.html.Large;
import dev.caveat.source.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles, paths and rulesets that mean harm. Had one of their scripts run it would have set a mark or opened a dialog; had
 * the policy been all that stopped it, the browser would have reported that.
 */
@ExtendWith(InChromium.class)
class HostileArticlesIT {
    private static final String SCRIPT = "<script>window.__pwned=1;alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=\"window.__pwned=2;alert(2)\">";
    private static final String CLOSED = "</script></style></title></textarea></bdi></a>\"'><svg onload=alert(3)><script>window.__pwned=3</script>";
    private static final String HARM = SCRIPT + " " + IMAGE + " " + CLOSED + " {{7*7}} ${7*7} <!-- --!> ]]> &lt;script&gt; \u2028 \u202E tfel";
    private static final String MARK = "typeof window.__pwned";
    private static final String LISTEN = "document.addEventListener('securitypolicyviolation', event =>"
            + " { (window.blocked ??= []).push(event.effectiveDirective + ' ' + event.blockedURI); });";

    @TempDir
    private Path folder;

    @BeforeEach
    void listen(Tab tab) {
        tab.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTEN));
    }

    @Test
    void nothingOfAnArticleOrItsNameRuns(Tab tab) throws IOException {
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        String yaml = "'" + HARM.replace("'", "''").replaceAll("[\u2028\u202E]", "") + "'";
        String markdown = "---\ntitle: " + yaml + "\nauthor: " + yaml + "\nlang: '\" onload=alert(9) x=\"'\ntags: [" + yaml + "]\ntopics: ["
                + yaml + "]\npublished: " + yaml + "\n---\n# The cure " + HARM + "\n\nBy " + HARM + ", PhD\n\nWe cure " + HARM + " for good. "
                + "It works in 9 of 10 people `" + HARM + "` [1].\n\n![We cure " + SCRIPT + "](javascript:alert(4) \"" + IMAGE.replace("\"", "'")
                + "\")\n\n[Book the cure](javascript:alert(5)) [now](data:text/html,<script>alert(6)</script>) <javascript:alert(7)>\n\n"
                + "<a href=\"javascript:alert(8)\" onclick=\"alert(8)\">cure</a>\n\n| " + IMAGE + " | cure |\n|---|---|\n| " + SCRIPT
                + " | [x](vbscript:alert(1)) |\n\n<!-- caveat-disable-file plain-language/* -- " + HARM.replace("--", "") + " -->\n\n## Sources\n\n1. "
                + HARM + ". 2020. https://example.org/\"onmouseover=\"alert(1)\n";
        Files.writeString(drafts.resolve("harm.md"), markdown);
        Files.writeString(drafts.resolve("<img src=x onerror=alert(1)>'\"&.md"), markdown);
        Files.writeString(drafts.resolve("harm.html"), "<html><head><title>" + HARM + "</title><script>window.__pwned=4</script></head><body "
                + "onload=\"window.__pwned=5\"><h1>The cure " + HARM + "</h1><p style=\"position:fixed\">We cure you.</p>" + HARM
                + "<iframe srcdoc=\"<script>parent.__pwned=6</script>\"></iframe><a href=javascript:alert(1)>the cure</a>"
                + "<form action=https://example.org><button>x</button></form><base href=https://example.org></body></html>");
        Files.writeString(drafts.resolve("harm.txt"), "The cure\n\nWe cure " + HARM + " for good.\n");
        Files.writeString(drafts.resolve("nothing.md"), "# The cure \0" + HARM + "\n");
        Path reports = folder.resolve("reports");
        Reports.check(3, reports, drafts);
        assertEquals(2 + 5, look(tab, reports), "index, rules and five articles");
        tab.open(Reports.article(reports.resolve("index.html"), "harm-md"));
        assertTrue(tab.is("document.querySelector('.sheet').textContent.includes('<script>window.__pwned=1;alert(1)</script>')"), "shown as text");
        assertTrue(tab.is("document.querySelectorAll('.note').length > 5 && document.querySelectorAll('mark').length > 5"));
        assertEquals("BDI", tab.text("[...document.querySelectorAll('h1 *')].map(each => each.tagName).join()"));
        tab.open(Reports.article(reports.resolve("index.html"), "nothing-md"));
        assertTrue(tab.text("document.querySelector('.problem').textContent").startsWith("Not checked: binary"));
    }

    @Test
    void nothingOfARulesetRuns(Tab tab) throws IOException {
        Path house = Files.createDirectory(folder.resolve("house"));
        String yaml = "'" + HARM.replace("'", "''").replaceAll("[\u2028\u202E{}]", "") + "'";
        Files.writeString(house.resolve("ruleset.yml"), "id: house\ntitle: " + yaml + "\nversion: " + yaml
                + "\nprovisions: [provisions.yml]\ngroups: [words.yml]\n");
        Files.writeString(house.resolve("provisions.yml"), "- id: HOUSE-STYLE\n  title: " + yaml + "\n  clause: " + yaml + "\n  edition: " + yaml
                + "\n  verified: " + yaml + "\n  url: 'javascript:alert(document.domain)//https://example.org'\n  basis: policy\n  readOn: 2026-11-23\n");
        Files.writeString(house.resolve("words.yml"), "group: words\nkind: words\nprovisions: [HOUSE-STYLE]\nrules:\n  - id: preferred\n"
                + "    severity: warning\n    summary: " + yaml + "\n    message: " + yaml + "\n    advice: " + yaml + "\n    why: " + yaml
                + "\n    with: { prefer: { clients: " + yaml + " } }\n    flagged: ['Our clients " + SCRIPT + "']\n    allowed: ['Patients " + SCRIPT + "']\n");
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("knee.md"), "# Knees\n\nOur clients walk.\n");
        Path reports = folder.resolve("reports");
        Reports.check(0, reports, drafts, "--ruleset", house.toString());
        assertEquals(3, look(tab, reports));
        tab.open(Reports.article(reports.resolve("index.html"), "knee-md"));
        assertTrue(tab.is("document.querySelector('.note').textContent.includes('<script>window.__pwned=1')"), "the message is text");
        assertTrue(tab.is("document.querySelector('.copy').textContent.includes('<img src=x onerror=')"), "the suggestion is text");
        assertTrue(tab.is("document.querySelector('#provisions').textContent.includes('javascript:alert(document.domain)')"), "the address is text");
    }

    @Test
    void nothingOfAReportMadeByHandRuns(Tab tab) throws IOException {
        int number = 0;
        for (Report report : List.of(Sample.report(), Hostile.report(), Hostile.hostile(HARM), Hostile.hostile(Hostile.ALL))) {
            Path reports = folder.resolve("report-" + number++);
            assertEquals(List.of(), new PageWriter(Ledger.NONE).write(reports, new HtmlReporter().pages(report)));
            look(tab, reports);
        }
    }

    @Test
    void articleOfTenMegabytesIsRefusedAndItsPageSaysSo(Tab tab) throws IOException {
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("long.md"), "# Backs\n\n" + (HARM + " ").repeat(10_000_000 / HARM.length() + 1) + "\n");
        assertTrue(Files.size(drafts.resolve("long.md")) > 10_000_000);
        Path reports = folder.resolve("reports");
        Reports.check(3, reports, drafts);
        assertEquals(3, look(tab, reports));
        tab.open(Reports.article(reports.resolve("index.html"), "long-md"));
        assertTrue(tab.text("document.querySelector('.problem').textContent").startsWith("Not checked: too-large"));
    }

    /** As large as the tool reads, all of it marked; lighting the marks up must not stop the page either. */
    @Test
    void paragraphOfTwoMegabytesOpensAndRunsNothing(Tab tab) throws IOException {
        String paragraph = ("it is the cure " + SCRIPT + " ").repeat((int) Search.MAX_BYTES / (SCRIPT.length() + 16));
        assertEquals(List.of(), new PageWriter(Ledger.NONE).write(folder, new HtmlReporter().pages(Large.paragraph(paragraph))));
        look(tab, folder);
        assertTrue(tab.open(Reports.article(folder.resolve("index.html"), "long-md")).is("document.querySelector('.sheet').textContent.length > 2000000"));
        tab.value("document.querySelectorAll('.note').forEach(note => note.dispatchEvent(new MouseEvent('mouseenter')))");
        assertEquals(3, tab.number("document.querySelectorAll('mark.lit').length"), "before the first “the cure”, it, and after it");
        tab.size(320, 700);
        // Laid out and painted, a page still answers.
        tab.value("new Promise(done => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done))))");
        assertEquals("Sign-off", tab.text("document.querySelector('#sign h2').textContent"));
    }

    /** Opens every page and points at everything in it; how many there were. */
    private static int look(Tab tab, Path reports) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(reports)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
        for (Path page : pages) {
            tab.open(page);
            String name = page.getFileName().toString();
            tab.value("""
                    for (const each of [...document.querySelectorAll('main *')].slice(0, 2000)) {
                      each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                      if (!each.closest('a[href^="http"], a[href*=".html"]')) { each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }
                    }""");
            assertEquals("undefined", tab.text("new Promise(done => setTimeout(() => done(" + MARK + "), 100))"), name);
            assertEquals("", tab.text("(window.blocked ?? []).join(' ')"), name + ": the policy had to stop something");
            assertEquals(List.of(), tab.texts("[...document.querySelectorAll('a')].map(each => each.protocol)"
                    + ".filter(each => !['file:', 'https:', 'http:'].includes(each))"), name);
            assertEquals(1, tab.number("document.scripts.length"), name);
            assertEquals(0, tab.number("document.querySelectorAll('img, iframe, object, embed, base, link, svg[onload], [onerror]').length"), name);
            assertTrue(tab.is("document.documentElement.lastElementChild === document.body && document.body.lastElementChild.tagName === 'SCRIPT'"),
                    name + ": the page ends where it should");
        }
        assertEquals(List.of(), tab.complaints());
        List<String> left = tab.events("Network.requestWillBeSent").stream().map(HostileArticlesIT::address).filter(url -> !url.startsWith("file:"))
                .toList();
        assertEquals(List.of(), left);
        return pages.size();
    }

    private static String address(JsonNode event) {
        return event.get("request").get("url").asText();
    }
}
