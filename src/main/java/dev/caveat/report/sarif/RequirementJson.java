package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Document;
import dev.caveat.policy.Disposition;
import dev.caveat.report.ArticleReport;
import dev.caveat.rule.Requirement;
import java.io.IOException;
import java.util.List;

/**
 * How one required piece stands in one article, as a SARIF result: what passed, with its evidence, what does not apply,
 * and what a person has to look at. What a rule found wrong with the piece is a result of its own.
 */
record RequirementJson(SarifJson out, LocationJson locations, ResultJson results) {
    void write(ArticleReport article, Requirement requirement) throws IOException {
        JsonGenerator json = out.json();
        json.writeStartObject();
        results.rule(Descriptor.id(requirement.id()));
        json.writeStringField("kind", kind(requirement));
        json.writeStringField("level", "none");
        String words = requirement.id().replace('-', ' ') + ": " + requirement.status().id().replace('-', ' ') + ". ";
        out.message("message", SarifText.message(words + requirement.reason(), requirement.id()));
        List<ResultJson.Passage> evidence = article.document().isPresent() ? ResultJson.Passage.of(requirement) : List.of();
        if (evidence.isEmpty()) {
            json.writeArrayFieldStart("locations");
            locations.whole(article.path());
            json.writeEndArray();
        } else {
            Document document = article.document().orElseThrow();
            results.passages("locations", evidence.subList(0, 1), document);
            results.passages("relatedLocations", evidence.subList(1, evidence.size()), document);
        }
        results.standing(new Disposition.Open());
        json.writeObjectFieldStart("properties");
        json.writeStringField("status", requirement.status().id());
        out.someStrings("missing", requirement.missing());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String kind(Requirement requirement) {
        return switch (requirement.status()) {
            case SATISFIED -> "pass";
            case NOT_APPLICABLE -> "notApplicable";
            case INCOMPLETE, MISSING -> "review";
        };
    }
}
