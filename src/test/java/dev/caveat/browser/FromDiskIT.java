package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The report as a file that was sent: opened from disk, asking nobody for anything, of use even where no script may run. */
@ExtendWith(InChromium.class)
class FromDiskIT {
    private static final String VISIBLE = "[...document.querySelectorAll(\"%s\")].filter(each => each.checkVisibility())"
            + ".map(each => each.textContent.trim().replace(/\\s+/g, ' '))";

    @Test
    void noRequestLeavesAndNothingIsComplainedOf(Tab tab, Reports reports) {
        for (Path page : reports.pages()) {
            tab.open(page);
            tab.value("document.querySelectorAll('details').forEach(each => each.open = true)");
            tab.value("document.querySelectorAll('.copier').forEach(each => each.click())");
        }
        List<String> asked = tab.events("Network.requestWillBeSent").stream().map(event -> event.get("request").get("url").asText()).toList();
        assertEquals(reports.pages().stream().map(page -> page.toUri().toString()).toList(), asked);
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void indexIsReadableWithoutScripts(Tab tab, Reports reports) {
        tab.withoutScripts().open(reports.samples("index.html"));
        assertEquals(List.of(), visible(tab, "#filter, .copier"), "what only a script can do is not shown");
        assertEquals(List.of("■ Blocked"), visible(tab, "h1"));
        assertTrue(visible(tab, ".reason").get(0).startsWith("16 of 26 articles have open errors"));
        assertEquals(26, visible(tab, "#articles tr").size());
        assertTrue(visible(tab, "#articles td").containsAll(List.of("■ blocked", "○ clear", "◆ needs review", "missing", "partial", "met")));
    }

    @Test
    void articleIsReadableWithoutScripts(Tab tab, Reports reports) {
        tab.withoutScripts().open(Reports.article(reports.samples("index.html"), "lifting-md"));
        assertEquals(List.of(), visible(tab, ".copier"));
        assertTrue(visible(tab, ".reason").get(0).contains("Blocked. It holds 6 open errors"));
        assertTrue(visible(tab, ".proofs q").contains("is for general information"), "evidence");
        assertTrue(visible(tab, ".note summary").stream().anyMatch(note -> note.contains("says or implies a cure")), "findings");
        assertTrue(visible(tab, ".sheet .block").stream().anyMatch(text -> text.contains("almost everyone arrives at the same conclusion")));
        int open = tab.number("document.querySelectorAll('.note details[open]').length");
        tab.value("document.querySelector('.note details:not([open]) summary').focus()");
        tab.press(Key.ENTER);
        assertEquals(open + 1, tab.number("document.querySelectorAll('.note details[open]').length"), "notes unfold");
        assertFalse(visible(tab, "#sign label").isEmpty());
    }

    @Test
    void pageRunsNoScriptButItsOwn(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        tab.value("""
                window.blocked = [];
                document.addEventListener('securitypolicyviolation', event => window.blocked.push(event.effectiveDirective));
                const script = document.createElement('script');
                script.textContent = 'window.__pwned = 1';
                document.body.append(script);
                const picture = document.createElement('img');
                picture.setAttribute('onerror', 'window.__pwned = 2');
                picture.src = 'https://example.org/x.png';
                document.body.append(picture);
                const style = document.createElement('style');
                style.textContent = 'body { display: none }';
                document.body.append(style);
                const link = document.createElement('a');
                link.href = 'javascript:window.__pwned=3';
                document.body.append(link);
                link.click();
                """);
        assertEquals("undefined", tab.text("new Promise(done => setTimeout(() => done(typeof window.__pwned), 300))"));
        assertEquals("block", tab.text("getComputedStyle(document.body).display"));
        assertEquals(List.of("img-src", "script-src-attr", "script-src-elem", "style-src-elem"), tab.texts("[...new Set(window.blocked)].sort()"));
        assertEquals(1, tab.events("Network.requestWillBeSent").stream()
                .filter(event -> !event.get("request").get("url").asText().startsWith("https:")).count());
    }

    private static List<String> visible(Tab tab, String selector) {
        return tab.texts(VISIBLE.replace("%s", selector));
    }
}
