package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Spelled;
import java.io.IOException;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The part of the JSON report that tells what changed since an earlier one. */
record ChangesJson(JsonGenerator json) {
    void write(Changes changes) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("previous");
        json.writeStringField("file", changes.previous());
        json.writeStringField("digest", changes.digest());
        json.writeStringField("asOf", changes.asOf());
        json.writeEndObject();
        json.writeArrayFieldStart("differences");
        for (String difference : changes.differences()) {
            json.writeString(difference);
        }
        json.writeEndArray();
        counts(changes::count);
        json.writeArrayFieldStart("articles");
        for (ArticleChanges article : changes.articles()) {
            article(article);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(ToIntFunction<ChangeKind> counts) throws IOException {
        json.writeObjectFieldStart("counts");
        for (ChangeKind kind : ChangeKind.values()) {
            json.writeNumberField(kind == ChangeKind.SET_ASIDE ? "setAside" : kind.id(), counts.applyAsInt(kind));
        }
        json.writeEndObject();
    }

    private void article(ArticleChanges article) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeStringField("former", article.former().orElse(null));
        spelled("before", article.before());
        spelled("after", article.after());
        counts(article::count);
        JsonParts.requirements(json, article.requirements());
        json.writeArrayFieldStart("findings");
        for (FindingChange finding : article.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(FindingChange finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", finding.kind().id());
        json.writeStringField("rule", finding.rule());
        spelled("before", finding.before());
        spelled("after", finding.after());
        json.writeStringField("message", finding.message());
        json.writeStringField("quote", finding.quote());
        json.writeNumberField("line", finding.line());
        json.writeNumberField("column", finding.column());
        json.writeStringField("setAside", finding.settled().isEmpty() ? null : finding.settled());
        json.writeStringField("why", finding.why().isEmpty() ? null : finding.why());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private void spelled(String field, Optional<? extends Spelled> value) throws IOException {
        json.writeStringField(field, value.map(Spelled::id).orElse(null));
    }
}
