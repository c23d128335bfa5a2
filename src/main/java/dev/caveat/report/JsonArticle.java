package dev.caveat.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Position;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Suggestion;
import dev.caveat.rule.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of the JSON report that is about one article. */
record JsonArticle(JsonGenerator json) {
    /** @param conditions what it was judged by, where that differs within the run */
    void write(ArticleReport article, Optional<Conditions> conditions) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", article.path());
        json.writeStringField("format", article.format().map(Format::id).orElse(null));
        json.writeStringField("digest", article.digest());
        json.writeStringField("title", article.title());
        json.writeNumberField("words", article.words());
        json.writeStringField("verdict", article.verdict().id());
        if (conditions.isPresent()) {
            conditions(conditions.get());
        }
        type(article);
        topics(article.topics());
        json.writeArrayFieldStart("requirements");
        for (Requirement requirement : article.requirements()) {
            requirement(requirement, article);
        }
        json.writeEndArray();
        assertions(article);
        findings(article);
        json.writeArrayFieldStart("problems");
        for (Problem problem : article.problems()) {
            json.writeStartObject();
            json.writeStringField("kind", problem.kind().id());
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void conditions(Conditions conditions) throws IOException {
        json.writeObjectFieldStart("judgedBy");
        json.writeStringField("configuration", conditions.configuration().isEmpty() ? null : conditions.configuration());
        json.writeStringField("configDigest", conditions.digest());
        json.writeStringField("failOn", conditions.failOnId());
        json.writeArrayFieldStart("rulesets");
        for (String ruleset : conditions.rulesets()) {
            json.writeString(ruleset);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void type(ArticleReport article) throws IOException {
        json.writeFieldName("type");
        if (article.type().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", article.type().get().type());
        json.writeStringField("reason", article.type().get().reason());
        json.writeEndObject();
    }

    private void topics(List<Topic> topics) throws IOException {
        json.writeArrayFieldStart("topics");
        for (Topic topic : topics) {
            json.writeStartObject();
            json.writeStringField("id", topic.id());
            json.writeNumberField("score", topic.score());
            json.writeStringField("role", topic.role());
            JsonParts.strings(json, "reasons", topic.reasons());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void requirement(Requirement requirement, ArticleReport article) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", requirement.id());
        json.writeStringField("status", requirement.status().id());
        json.writeStringField("reason", requirement.reason());
        json.writeArrayFieldStart("evidence");
        if (article.document().isPresent()) {
            for (Evidence evidence : requirement.evidence()) {
                evidence(evidence, article.document().get());
            }
        }
        json.writeEndArray();
        JsonParts.strings(json, "missing", requirement.missing());
        comparison(requirement);
        json.writeEndObject();
    }

    private void evidence(Evidence evidence, Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("element", evidence.element());
        quote(document, evidence.span());
        json.writeStringField("detail", evidence.detail().isEmpty() ? null : evidence.detail());
        json.writeArrayFieldStart("leadsTo");
        for (Evidence next : evidence.leadsTo()) {
            evidence(next, document);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void comparison(Requirement requirement) throws IOException {
        json.writeFieldName("comparison");
        if (requirement.comparison().isEmpty()) {
            json.writeNull();
            return;
        }
        Comparison comparison = requirement.comparison().get();
        json.writeStartObject();
        json.writeStringField("approved", comparison.approved());
        json.writeStringField("version", comparison.version());
        json.writeStringField("standing", comparison.standing().id());
        json.writeArrayFieldStart("changes");
        for (Comparison.Change change : comparison.changes()) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().id());
            json.writeStringField("words", change.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void assertions(ArticleReport article) throws IOException {
        json.writeArrayFieldStart("assertions");
        if (article.document().isPresent()) {
            for (Assertion assertion : article.assertions()) {
                assertion(assertion, article.document().get());
            }
        }
        json.writeEndArray();
    }

    private void assertion(Assertion assertion, Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", assertion.kind().id());
        quote(document, assertion.span());
        json.writeStringField("support", assertion.isSupported() ? assertion.support() : null);
        json.writeArrayFieldStart("sources");
        for (Span source : assertion.sources()) {
            json.writeStartObject();
            quote(document, source);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings(ArticleReport article) throws IOException {
        List<String> fingerprints = Fingerprints.of(article);
        json.writeArrayFieldStart("findings");
        if (article.document().isPresent()) {
            for (int i = 0; i < article.judgements().size(); i++) {
                finding(article.judgements().get(i), article.document().get(), fingerprints.get(i));
            }
        }
        json.writeEndArray();
    }

    private void finding(Judgement judgement, Document document, String fingerprint) throws IOException {
        Finding finding = judgement.finding();
        String reason = judgement.disposition().reason();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id().toString());
        json.writeStringField("severity", judgement.severity().id());
        json.writeStringField("message", finding.message());
        json.writeStringField("quote", document.quote(finding.span()));
        json.writeStringField("section", finding.section());
        place(document, finding.span());
        json.writeArrayFieldStart("suggestions");
        for (Suggestion suggestion : finding.suggestions()) {
            json.writeStartObject();
            json.writeStringField("text", suggestion.text());
            json.writeBooleanField("safe", suggestion.safe());
            json.writeBooleanField("complete", suggestion.complete());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonParts.strings(json, "considered", finding.considered());
        JsonParts.strings(json, "provisions", finding.rule().provisions().stream().map(Provision::id).toList());
        JsonParts.strings(json, "rulesets", judgement.rulesets());
        json.writeStringField("disposition", judgement.disposition().id());
        if (judgement.isUntouched()) {
            json.writeBooleanField("untouched", true);
        }
        json.writeStringField("reason", reason.isEmpty() ? null : reason);
        json.writeStringField("fingerprint", fingerprint);
        waiver(judgement.disposition());
        json.writeEndObject();
    }

    private void waiver(Disposition disposition) throws IOException {
        json.writeFieldName("waiver");
        if (!(disposition instanceof Disposition.Waived waived)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("owner", waived.owner());
        json.writeStringField("until", waived.until().toString());
        json.writeEndObject();
    }

    private void quote(Document document, Span span) throws IOException {
        json.writeStringField("quote", document.quote(span));
        place(document, span);
    }

    private void place(Document document, Span span) throws IOException {
        position("start", document, span.start());
        position("end", document, span.end());
    }

    private void position(String field, Document document, int offset) throws IOException {
        Position position = document.position(offset);
        json.writeObjectFieldStart(field);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeNumberField("offset", offset);
        json.writeEndObject();
    }
}
