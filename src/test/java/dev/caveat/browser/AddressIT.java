package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.html.Large;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Filters of the first page: kept in the address, quick on thousands of articles. */
@ExtendWith(InChromium.class)
class AddressIT {
    private static final String SHOWN = "document.querySelector('#shown').textContent";

    @TempDir
    private Path folder;

    @Test
    void addressKeepsFiltersThroughReloadAndTheWayBack(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"), "#show=blocked&find=lifting&sort=title");
        String shown = tab.text(SHOWN);
        assertTrue(shown.endsWith(" of 26 articles"), shown);
        assertEquals(List.of("lifting", "blocked", "title"), tab.texts("['find', 'show', 'sort'].map(id => document.getElementById(id).value)"));
        tab.reload();
        assertEquals(shown, tab.text(SHOWN));
        int before = tab.count();
        tab.value("document.querySelector('#articles tr:not([hidden]) a').click()");
        tab.loaded(before);
        tab.back();
        assertEquals(shown, tab.text(SHOWN));
        assertEquals("blocked", tab.text("document.getElementById('show').value"));
    }

    @Test
    void typedFiltersAreInTheAddressThatIsReloaded(Tab tab, Reports reports) {
        tab.open(reports.samples("index.html"));
        tab.value("document.getElementById('find').focus()");
        tab.type("docx");
        assertEquals("#find=docx", tab.text("location.hash"));
        tab.reload();
        assertEquals("docx", tab.text("document.getElementById('find').value"));
        assertEquals("1 of 26 articles", tab.text(SHOWN));
    }

    @Test
    void fiveThousandArticlesOpenAndFilter(Tab tab) throws Exception {
        Path index = folder.resolve("index.html");
        Files.writeString(index, Large.index());
        tab.open(index);
        assertEquals("5,000 articles", tab.text(SHOWN));
        System.out.println("5,000 articles in the browser: parsed and filtered once after "
                + tab.number("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)") + " ms");
        String timed = "(act => new Promise(done => { const start = performance.now(); act();"
                + " requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)))); }))(() => {"
                + " const field = document.getElementById('%s'); field.value = '%s'; field.dispatchEvent(new Event('input', { bubbles: true })); })";
        for (List<String> act : List.of(List.of("find", "number 49"), List.of("find", ""), List.of("show", "blocked"), List.of("sort", "title"))) {
            System.out.println("5,000 articles in the browser: " + act + " shown after "
                    + tab.number(timed.replaceFirst("%s", act.get(0)).replaceFirst("%s", act.get(1))) + " ms");
        }
        assertEquals("1,667 of 5,000 articles", tab.text(SHOWN));
        assertEquals(1_667, tab.number("[...document.querySelectorAll('#articles tr')].filter(row => row.checkVisibility()).length"));
    }
}
