package dev.caveat.report.reviewdog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Legible;
import dev.caveat.report.Notice;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.html.ProvisionCard;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Suggestion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as reviewdog's rdjsonl: one {@code Diagnostic} of its RDFormat a line, for every open finding and every
 * problem.
 */
public final class ReviewdogReporter implements Reporter {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    @Override
    public void write(Report report, Writer out) throws IOException {
        for (ArticleReport article : report.articles()) {
            for (Notice notice : Notice.of(article)) {
                try (JsonGenerator json = JSON.createGenerator(out)) {
                    diagnostic(json, report, notice);
                }
                out.write('\n');
            }
        }
    }

    private static void diagnostic(JsonGenerator json, Report report, Notice notice) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", notice.message());
        json.writeObjectFieldStart("location");
        json.writeStringField("path", notice.path());
        if (!notice.isProblem()) {
            Notice.Found found = notice.finding().orElseThrow();
            range(json, found.document(), finding(found).span());
        }
        json.writeEndObject();
        json.writeStringField("severity", notice.severity().id().toUpperCase(Locale.ROOT));
        json.writeObjectFieldStart("source");
        json.writeStringField("name", report.tool().name());
        json.writeEndObject();
        code(json, notice);
        if (!notice.isProblem()) {
            suggestions(json, notice.finding().orElseThrow());
        }
        json.writeEndObject();
    }

    /** The address is that of the first provision that has one: what a reviewer wants to read. */
    private static void code(JsonGenerator json, Notice notice) throws IOException {
        json.writeObjectFieldStart("code");
        json.writeStringField("value", notice.name());
        Optional<String> address = notice.finding().stream().flatMap(found -> finding(found).rule().provisions().stream())
                .flatMap(provision -> new ProvisionCard(provision, List.of()).link().stream()).findFirst();
        if (address.isPresent()) {
            json.writeStringField("url", address.get());
        }
        json.writeEndObject();
    }

    /** None for Word: what is suggested would go into the extracted text, which is no file. */
    private static void suggestions(JsonGenerator json, Notice.Found found) throws IOException {
        List<Suggestion> suggestions = finding(found).suggestions();
        if (suggestions.isEmpty() || found.document().format() == Format.WORD) {
            return;
        }
        json.writeArrayFieldStart("suggestions");
        for (Suggestion suggestion : suggestions) {
            json.writeStartObject();
            range(json, found.document(), finding(found).span());
            json.writeStringField("text", Legible.of(suggestion.text()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void range(JsonGenerator json, Document document, Span span) throws IOException {
        json.writeObjectFieldStart("range");
        position(json, "start", BytePosition.of(document, span.start()));
        position(json, "end", BytePosition.of(document, span.end()));
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String name, BytePosition position) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }

    private static Finding finding(Notice.Found found) {
        return found.fingerprinted().judgement().finding();
    }
}
