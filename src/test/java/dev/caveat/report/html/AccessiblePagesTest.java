package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.report.Sample;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What of WCAG 2.2 can be told from the markup; a browser tells the rest. */
class AccessiblePagesTest {
    private static final Map<String, Document> PAGES = Pages.of(Sample.whole());

    @Test
    void pagesHaveALanguageATitleLandmarksAndAWayPastTheHead() {
        PAGES.forEach((name, page) -> {
            assertEquals("en", page.selectFirst("html").attr("lang"), name);
            assertFalse(page.title().isBlank(), name);
            assertEquals(1, page.select("main").size(), name);
            assertEquals(1, page.select("h1").size(), name);
            assertEquals("#main", page.selectFirst("body > a").attr("href"), name);
            assertTrue(page.select("nav:not([aria-label])").isEmpty(), name);
        });
    }

    @Test
    void headingsLeaveNoLevelOut() {
        PAGES.forEach((name, page) -> {
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6, [role=heading]")) {
                int level = heading.hasAttr("aria-level") ? Integer.parseInt(heading.attr("aria-level")) : heading.tagName().charAt(1) - '0';
                assertTrue(level <= before + 1, name + ": " + heading.text() + " is of level " + level + " after " + before);
                before = level;
            }
        });
    }

    @Test
    void everyTableHasHeadersWithAScope() {
        PAGES.forEach((name, page) -> page.select("table").forEach(table -> {
            assertTrue(!table.select("th").isEmpty(), name + ": " + table.className());
            assertTrue(table.select("th:not([scope])").isEmpty(), name + ": " + table.className());
        }));
    }

    @Test
    void everyFieldHasALabelAndEveryGroupAName() {
        PAGES.forEach((name, page) -> {
            page.select("input, select, textarea").forEach(field ->
                    assertFalse(field.closest("label") == null || field.closest("label").text().isBlank(), name + ": " + field));
            page.select("[tabindex=0]").forEach(group -> assertTrue(group.hasAttr("aria-label") || group.hasAttr("aria-labelledby"), name));
            page.select("[aria-labelledby]").forEach(part ->
                    assertTrue(page.getElementById(part.attr("aria-labelledby")) != null, name + ": " + part.attr("aria-labelledby")));
        });
    }

    @Test
    void numberOfArticlesShownIsSpoken() {
        assertEquals("polite", PAGES.get("index.html").selectFirst("#shown").attr("aria-live"));
    }

    @Test
    void matrixStaysATableWhateverTheStyleMakesOfIt() {
        Element matrix = PAGES.get("index.html").selectFirst(".matrix");
        assertEquals("table", matrix.attr("role"));
        assertTrue(matrix.select("tr:not([role=row]), td:not([role=cell]), thead th:not([role=columnheader]), tbody th:not([role=rowheader])")
                .isEmpty());
    }

    @Test
    void essentialsAreThereWithoutAScript() {
        Document index = PAGES.get("index.html");
        assertEquals(List.of("filter", "nothing"), index.select("[hidden]").eachAttr("id"));
        assertEquals(3, index.select("#articles tr").size());
        Document article = PAGES.get("articles/articles-lifting-md.html");
        assertTrue(article.select("[hidden]").isEmpty());
        assertFalse(article.selectFirst(".copy").text().isBlank());
    }

    @Test
    void noStyleAndNoHandlerStandsInAnElement() {
        PAGES.forEach((name, page) -> page.getAllElements().forEach(element -> element.attributes().forEach(attribute ->
                assertFalse(attribute.getKey().equals("style") || attribute.getKey().startsWith("on"), name + ": " + attribute))));
    }
}
