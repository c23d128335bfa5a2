package dev.caveat.report.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.caveat.document.Problem;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Fingerprinted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.rule.Requirement;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as RFC 4180's CSV with a header: of each article a row for itself, each required piece, each finding of
 * whatever disposition, and each problem.
 *
 * <p>It begins with a byte order mark: without it the spreadsheet that most reviewers have reads UTF-8 as something else.
 */
public final class CsvReporter implements Reporter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvMapper CSV = CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    private static final CsvSchema COLUMNS = CsvSchema.builder().addColumns(Row.COLUMNS, CsvSchema.ColumnType.STRING).build()
            .withHeader().withLineSeparator("\r\n");

    @Override
    public void write(Report report, Writer out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        try (SequenceWriter rows = CSV.writer(COLUMNS).writeValues(out)) {
            for (ArticleReport article : report.articles()) {
                rows(rows, article);
            }
        }
    }

    private static void rows(SequenceWriter rows, ArticleReport article) throws IOException {
        rows.write(Row.of(article).cells());
        for (Problem problem : article.problems()) {
            rows.write(Row.of(article, problem).cells());
        }
        for (Requirement requirement : article.requirements()) {
            rows.write(Row.of(article, requirement).cells());
        }
        if (article.document().isPresent()) {
            for (Fingerprinted each : Fingerprinted.of(article)) {
                rows.write(Row.of(article, article.document().get(), each).cells());
            }
        }
    }
}
