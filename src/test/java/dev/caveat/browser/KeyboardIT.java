package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every function of the report with the keyboard alone. */
@ExtendWith(InChromium.class)
class KeyboardIT {
    /** What the keyboard can reach, in the order of the page; of a group of choices only one is a stop. */
    private static final String STOPS = """
            window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(each => each.checkVisibility() && !(each.type === 'radio' && each !== document.querySelector('[name=decision]')));
            window.stops.length""";
    /** Where focus is: its number among the stops, and what is wrong with how it shows. */
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              const box = [...at.getClientRects()].find(each => each.width > 0 && each.height > 0);
              const wrong = [];
              if (at === document.body) { return { at: -1, wrong: '' }; }
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { wrong.push('no outline'); }
              if (!box || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) { wrong.push('out of sight'); }
              else {
                const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 1), innerWidth - 1);
                const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                if (!top || !(at.contains(top) || top.contains(at))) { wrong.push('covered by ' + top?.tagName + '.' + top?.className); }
              }
              return { at: window.stops.indexOf(at), wrong: wrong.map(each => at.outerHTML.slice(0, 120) + ': ' + each).join('; ') };
            })()""";
    private static final String FOCUSED = "document.activeElement";

    @Test
    void tabVisitsEveryStopInOrderShowsWhereItIsAndLeavesAgain(Tab tab, Reports reports) {
        Path other = reports.mixed("index.html");
        for (Path page : List.of(other, Reports.article(other, "table-md"), reports.mixed("comparison.html"))) {
            tab.open(page);
            int stops = tab.number(STOPS);
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < stops; i++) {
                tab.press(Key.TAB);
                var focus = tab.value(FOCUS);
                assertEquals(i, focus.get("at").asInt(), page.getFileName() + ": " + tab.text(FOCUSED + ".outerHTML.slice(0, 200)"));
                if (!focus.get("wrong").asText().isEmpty()) {
                    wrong.add(focus.get("wrong").asText());
                }
            }
            assertEquals("", String.join("\n", wrong), page.getFileName().toString());
            tab.press(Key.BACK_TAB, Key.BACK_TAB);
            assertEquals(stops - 3, tab.value(FOCUS).get("at").asInt());
            tab.press(Key.TAB, Key.TAB, Key.TAB);
            assertTrue(tab.value(FOCUS).get("at").asInt() < 1, "focus does not leave the page");
        }
    }

    @Test
    void skipLinkLeadsPastTheHead(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        tab.press(Key.TAB);
        assertEquals("Skip to the content", tab.text(FOCUSED + ".textContent"));
        assertTrue(tab.is(FOCUSED + ".getBoundingClientRect().left >= 0"));
        tab.press(Key.ENTER, Key.TAB);
        assertTrue(tab.is("document.querySelector('main').contains(" + FOCUSED + ")"));
    }

    @Test
    void searchVerdictOrderAndResetWork(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        assertEquals("26 articles", shown(tab));
        focus(tab, "#find");
        tab.type("red-flag");
        assertEquals("3 of 26 articles", shown(tab));
        assertEquals("#find=red-flag", tab.text("location.hash"));
        tab.press(Key.TAB);
        assertEquals("show", tab.text(FOCUSED + ".id"));
        tab.press(Key.DOWN);
        assertFalse(tab.text("document.querySelector('#show').value").isEmpty());
        focus(tab, "#reset");
        tab.press(Key.ENTER);
        assertEquals("26 articles", shown(tab));
        assertEquals("", tab.text("location.hash"));
        focus(tab, "#sort");
        tab.press(Key.DOWN);
        assertEquals("title", tab.text("document.querySelector('#sort').value"));
        List<String> titles = tab.texts("[...document.querySelectorAll('#articles th a')].map(each => each.textContent)");
        assertEquals(titles.stream().sorted().toList(), titles);
    }

    @Test
    void countsAreFiltersAndLeadToTheTable(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        focus(tab, ".key .blocked a");
        String count = tab.text(FOCUSED + ".textContent");
        tab.press(Key.ENTER);
        assertEquals(count + " of 26 articles", shown(tab));
        assertEquals("show", tab.text(FOCUSED + ".id"));
        focus(tab, "td[data-rule] a");
        tab.press(Key.ENTER);
        assertEquals("rule", tab.text(FOCUSED + ".id"));
        assertTrue(tab.is("new URLSearchParams(location.hash.slice(1)).get('show') === 'blocked'"), "both filters stand");
    }

    @Test
    void rowsLeadToTheirArticlesAndBack(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        focus(tab, "#articles th a");
        String title = tab.text(FOCUSED + ".textContent");
        int before = tab.count();
        tab.press(Key.ENTER);
        tab.loaded(before);
        assertEquals(title, tab.text("document.querySelector('h1').textContent"));
        focus(tab, ".kicker a");
        before = tab.count();
        tab.press(Key.ENTER);
        tab.loaded(before);
        assertTrue(tab.text("location.pathname").endsWith("/index.html"));
    }

    @Test
    void marksAndNotesLeadToEachOther(Tab tab, Reports reports) {
        tab.open(Reports.article(reports.samples("index.html"), "lifting-md"));
        int notes = tab.number("document.querySelectorAll('.note').length");
        assertTrue(notes > 20, "only " + notes);
        for (int number : List.of(1, notes / 2, notes)) {
            String mark = "document.querySelectorAll('.sheet .block .num')[" + (number - 1) + "]";
            tab.value(mark + ".focus()");
            tab.press(Key.ENTER);
            String note = tab.text("location.hash");
            assertTrue(note.startsWith("#f-"), note);
            assertTrue(tab.becomes("document.querySelector(':target details').open"), "the note is unfolded");
            assertTrue(tab.becomes(IN_SIGHT.replace("AT", "document.querySelector(':target')")), note);
            tab.press(Key.TAB);
            assertTrue(tab.is("document.querySelector(':target').contains(" + FOCUSED + ")"), "the next stop is in the note");
            assertTrue(tab.is("document.querySelectorAll('mark.lit').length > 0 || !document.querySelector(\"mark[data-notes~='"
                    + note.substring(3) + "']\")"), "its words are lit");
            tab.press(Key.ENTER);
            assertEquals(note.replace("#f-", "#m-"), tab.text("location.hash"));
            assertTrue(tab.becomes(IN_SIGHT.replace("AT", "document.querySelector(':target')")), note);
        }
    }

    private static final String IN_SIGHT = "(box => box.bottom > 0 && box.top < innerHeight)(AT.getBoundingClientRect())";

    @Test
    void notesFoldAndUnfoldAloneAndAllAtOnce(Tab tab, Reports reports) {
        tab.open(Reports.article(reports.samples("index.html"), "lifting-md"));
        String open = "document.querySelectorAll('.note details[open]').length";
        int notes = tab.number("document.querySelectorAll('.note').length");
        int before = tab.number(open);
        focus(tab, ".note details:not([open]) summary");
        tab.press(Key.SPACE);
        assertEquals(before + 1, tab.number(open));
        focus(tab, ".folds");
        assertEquals("Unfold all notes", tab.text(FOCUSED + ".textContent"));
        tab.press(Key.ENTER);
        assertEquals(notes, tab.number(open));
        assertEquals("Fold all notes", tab.text("new Promise(done => setTimeout(() => done(" + FOCUSED + ".textContent), 50))"));
        tab.press(Key.ENTER);
        assertEquals(0, tab.number(open));
    }

    @Test
    void suggestionsAreCopied(Tab tab, Reports reports, Chromium browser) {
        browser.grant("clipboardReadWrite", "clipboardSanitizedWrite");
        tab.open(Reports.article(reports.samples("index.html"), "lifting-md"));
        focus(tab, "details[open] .copier");
        String words = tab.text(FOCUSED + ".previousElementSibling.textContent");
        tab.press(Key.ENTER);
        assertEquals("Copied", tab.text("new Promise(done => setTimeout(() => done(" + FOCUSED + ".textContent), 500))"));
        assertEquals(words, tab.text("navigator.clipboard.readText()"));
    }

    @Test
    void checklistAndSignOffAreFilledIn(Tab tab, Reports reports) {
        tab.open(Reports.article(reports.samples("index.html"), "clean-short-article-md"));
        focus(tab, ".checklist input");
        tab.press(Key.SPACE);
        assertTrue(tab.is(FOCUSED + ".checked"));
        focus(tab, "[name=decision]");
        tab.press(Key.SPACE, Key.DOWN);
        assertTrue(tab.is("document.querySelectorAll('[name=decision]')[1].checked"));
        tab.press(Key.TAB);
        tab.type("R. Okafor, director");
        assertEquals("R. Okafor, director", tab.text(FOCUSED + ".value"));
    }

    /** As one comes there with the keyboard: the element before it has focus, and Tab is pressed. */
    private static void focus(Tab tab, String selector) {
        tab.value(STOPS);
        String at = "window.stops.indexOf(document.querySelector(\"" + selector + "\"))";
        assertTrue(tab.number(at) >= 0, selector + " cannot be reached");
        tab.value("window.stops[" + at + " - 1].focus()");
        tab.press(Key.TAB);
        assertTrue(tab.is("document.activeElement === document.querySelector(\"" + selector + "\")"), selector);
    }

    private static String shown(Tab tab) {
        return tab.text("document.querySelector('#shown').textContent");
    }
}
