package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser and axe-core tell of the pages, in light and dark, on a wide and on the narrowest screen. */
@ExtendWith(InChromium.class)
class AccessiblePagesIT {
    private static final String PAPER = "getComputedStyle(document.body).backgroundColor";
    private static final String WIDEST = "[...document.querySelectorAll('body *')].filter(each => !each.closest('.scroll')"
            + " && each.getBoundingClientRect().right > innerWidth).map(each => each.tagName + '.' + each.className).slice(0, 5).join(' ')";

    @Test
    void axeFindsNothingInLightAndDark(Tab tab, Reports reports) {
        List<String> violations = new ArrayList<>();
        for (Path page : reports.pages()) {
            tab.look("screen", "light").open(page);
            // Folded parts are judged as well.
            tab.value("document.querySelectorAll('details').forEach(each => each.open = true)");
            Axe.violations(tab).forEach(each -> violations.add(page.getFileName() + ", light: " + each));
            String paper = tab.text(PAPER);
            tab.look("screen", "dark");
            assertNotEquals(paper, tab.text(PAPER), "dark mode has a dark page");
            Axe.colours(tab).forEach(each -> violations.add(page.getFileName() + ", dark: " + each));
        }
        assertEquals("", String.join("\n", violations));
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void axeFindsNothingOnANarrowScreen(Tab tab, Reports reports) {
        tab.size(320, 700);
        List<String> violations = new ArrayList<>();
        for (Path page : List.of(reports.samples("index.html"), Reports.article(reports.mixed("index.html"), "table-md"))) {
            tab.open(page);
            Axe.violations(tab).forEach(each -> violations.add(page.getFileName() + ": " + each));
        }
        assertEquals("", String.join("\n", violations));
    }

    @Test
    void noPageScrollsSideways(Tab tab, Reports reports) {
        List<String> wide = new ArrayList<>();
        for (Path page : reports.pages()) {
            tab.open(page);
            for (int width : List.of(320, 768, 1000, 1440)) {
                tab.size(width, 900);
                for (boolean open : List.of(false, true)) {
                    tab.value("document.querySelectorAll('details').forEach(each => each.open = " + open + ")");
                    int needed = tab.number("document.documentElement.scrollWidth");
                    if (needed > width) {
                        wide.add(page.getFileName() + " at " + width + " needs " + needed + ": " + tab.text(WIDEST));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wide));
    }
}
