package dev.caveat.report.checkstyle;

import dev.caveat.document.Position;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Notice;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.XmlText;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/**
 * The report as Checkstyle's XML, valid against its checkstyle-report-1.0.0: the open findings of every article, and
 * articles without any as well.
 *
 * <p>Line and column are 1-based, the column in UTF-16 units; of Word the line is the paragraph. A problem has no place,
 * and the schema none to invent, so it has neither.
 */
public final class CheckstyleReporter implements Reporter {
    /** What other linters that write this form say; readers look at it only to see that it is there. */
    private static final String VERSION = "4.3";

    @Override
    public void write(Report report, Writer out) throws IOException {
        XmlText.write(out, xml -> xml.element("checkstyle", () -> {
            for (ArticleReport article : report.articles()) {
                xml.element("file", () -> notices(xml, article), "name", article.path());
            }
        }, "version", VERSION));
    }

    private static void notices(XmlText xml, ArticleReport article) throws XMLStreamException {
        for (Notice notice : Notice.of(article)) {
            if (notice.isProblem()) {
                xml.empty("error", "severity", notice.severity().id(), "message", notice.message(), "source", notice.name());
            } else {
                Notice.Found found = notice.finding().orElseThrow();
                Position at = found.document().position(found.fingerprinted().judgement().finding().span().start());
                xml.empty("error", "line", at.line(), "column", at.column(), "severity", notice.severity().id(),
                        "message", notice.message(), "source", notice.name());
            }
        }
    }
}
