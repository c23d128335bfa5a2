package dev.caveat.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeReportTest {
    /** Of the first page, an article. What a browser opens in a second is about ten million bytes. */
    private static final int BYTES = 1_700;

    @Test
    void fiveThousandArticlesAreOneLineEachOnTheFirstPage() {
        String index = Large.index();
        assertEquals(5_000, index.split("<tr role=\"row\" data-verdict", -1).length - 1);
        assertEquals(20, index.split("data-folder=", -1).length - 1);
        assertTrue(index.length() < 5_000 * BYTES, index.length() + " characters");
    }

    @Test
    void paragraphOfTenMillionCharactersStillMakesAPage() {
        String text = "it is the cure for all of us & you ".repeat(300_000);
        assertTrue(text.length() > 10_000_000);
        Map<String, String> pages = Pages.texts(Large.paragraph(text));
        String page = pages.get("articles/long-md.html");
        assertTrue(page.length() > text.length() && page.length() < text.length() * 2, page.length() + " characters");
        assertTrue(page.contains("</html>"));
    }
}
