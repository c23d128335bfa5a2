package dev.caveat.check.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.check.Checks;
import dev.caveat.document.Document;
import dev.caveat.parse.Parsed;
import dev.caveat.parse.Parser;
import dev.caveat.rule.Clinic;
import dev.caveat.rule.Hit;
import dev.caveat.source.Source;
import org.junit.jupiter.api.Test;

class SourceSkeletonTest {
    private static final String ENTRY = "<author or body>. <title>. <year>. <DOI or address>";
    private static final String IN_HTML = "&lt;author or body&gt;. &lt;title&gt;. &lt;year&gt;. &lt;DOI or address&gt;";

    /** The article with the suggestion of its only fault of that name put in. */
    private static String mended(String path, String text, String fault) {
        Document document = ((Parsed.Read) Parser.parse(Source.of(path, text))).document();
        Hit hit = Checks.run("sources", document, Clinic.UNKNOWN).hits().stream().filter(each -> each.fault().equals(fault)).findFirst().orElseThrow();
        return text.substring(0, hit.span().start()) + hit.suggestions().get(0).text() + text.substring(hit.span().end());
    }

    @Test
    void aMissingListIsOfferedInMarkdown() {
        assertEquals("# Walking\n\nWalk your knee well.\n\n## Sources\n\n1. " + ENTRY + "\n", mended("a.md", "# Walking\n\nWalk your knee well.\n", "missing-section"));
    }

    @Test
    void aMissingListIsOfferedAsElementsOfHtmlBehindTheLastParagraph() {
        assertEquals("<h1>Walking</h1><p>Walk your knee <b>well.</b></p>\n<h2>Sources</h2>\n<ol>\n<li>" + IN_HTML + "</li>\n</ol>\n",
                mended("a.html", "<h1>Walking</h1><p>Walk your knee <b>well.</b></p>\n", "missing-section"));
    }

    @Test
    void plainTextHasNoMarks() {
        assertTrue(mended("a.txt", "Walking\n\nWalk your knee well, and then rest it.\n", "missing-section")
                .contains("it.\n\nSources\n\n1. " + ENTRY));
    }

    @Test
    void anEmptySectionIsOfferedItsEntry() {
        assertEquals("# Walking\n\nWalk your knee.\n\n## Sources\n\n1. " + ENTRY + "\n", mended("a.md", "# Walking\n\nWalk your knee.\n\n## Sources\n", "empty-section"));
    }

    @Test
    void theHtmlReadsAsAListToFillIn() {
        String text = mended("a.html", "<h1>Walking</h1><ul><li>Walk your knee well.</li></ul>\n", "missing-section");
        assertTrue(text.indexOf("</ul>") < text.indexOf("<h2>"), text);
    }
}
