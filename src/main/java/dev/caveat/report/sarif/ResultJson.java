package dev.caveat.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Place;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.SiteTemplate;
import dev.caveat.rule.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One finding as a SARIF result.
 *
 * @param baseline whether the run was compared with a baseline: then every result says how it stands to it (3.27.24)
 */
record ResultJson(SarifJson out, SarifProfile profile, Contents contents, LocationJson locations, boolean baseline) {
    void write(Alert alert) throws IOException {
        Judgement judgement = alert.judgement();
        Finding finding = judgement.finding();
        Document document = alert.document();
        JsonGenerator json = out.json();
        json.writeStartObject();
        rule(finding.rule().id().toString());
        json.writeStringField("kind", "fail");
        json.writeStringField("level", Descriptor.level(judgement.severity()));
        out.message("message", message(finding, document));
        json.writeArrayFieldStart("locations");
        locations.passage(document, finding.span(), finding.section(), "");
        json.writeEndArray();
        fingerprints(alert);
        if (profile == SarifProfile.FULL) {
            related(alert.article(), finding, document);
            standing(judgement.disposition());
            fixes(finding, document);
            properties(judgement, document);
        }
        json.writeEndObject();
    }

    void rule(String id) throws IOException {
        out.text("ruleId", id);
        out.json().writeNumberField("ruleIndex", contents.descriptorIndex().get(id));
    }

    /** Whether it counts; said of every result, as SARIF wants it of all or of none (3.27.23, 3.27.24). */
    void standing(Disposition disposition) throws IOException {
        JsonGenerator json = out.json();
        json.writeArrayFieldStart("suppressions");
        if (disposition instanceof Disposition.Suppressed suppressed) {
            suppression("inSource", suppressed.reason());
        } else if (disposition instanceof Disposition.Waived waived) {
            suppression("external", waived.reason() + " (waived by " + waived.owner() + " until " + waived.until() + ")");
        }
        json.writeEndArray();
        if (baseline) {
            json.writeStringField("baselineState", disposition instanceof Disposition.Baselined ? "unchanged" : "new");
        }
    }

    private void suppression(String kind, String justification) throws IOException {
        out.json().writeStartObject();
        out.json().writeStringField("kind", kind);
        out.json().writeStringField("status", "accepted");
        out.text("justification", justification);
        out.json().writeEndObject();
    }

    private String message(Finding finding, Document document) {
        String id = finding.rule().id().toString();
        return document.format() == Format.WORD
                ? SarifText.message(finding.message() + " (" + Place.of(document, finding.span()).words() + ")", id)
                : SarifText.message(finding.message(), id);
    }

    private void fingerprints(Alert alert) throws IOException {
        JsonGenerator json = out.json();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", alert.lineHash());
        json.writeStringField("caveatFinding/v1", alert.fingerprint());
        json.writeEndObject();
        if (profile == SarifProfile.FULL) {
            json.writeObjectFieldStart("fingerprints");
            json.writeStringField("caveatFinding/v1", alert.fingerprint());
            json.writeEndObject();
        }
    }

    /** What an absence is an absence from: the title, the heading above the place, and what there is of the piece. */
    private void related(ArticleReport article, Finding finding, Document document) throws IOException {
        if (!finding.span().isEmpty()) {
            return;
        }
        List<Passage> passages = new ArrayList<>();
        document.title().map(Block::span).ifPresent(span -> passages.add(new Passage(span, "The article’s title.")));
        document.sectionAt(finding.span().start()).flatMap(Section::heading).map(Block::span)
                .ifPresent(span -> passages.add(new Passage(span, "The heading above the place.")));
        for (Requirement requirement : article.requirements()) {
            if (SiteTemplate.group(requirement.id()).equals(finding.rule().id().group())) {
                passages.addAll(Passage.of(requirement));
            }
        }
        passages("relatedLocations", passages, document);
    }

    /** Each once; the array is left out where there are none. */
    void passages(String field, List<Passage> passages, Document document) throws IOException {
        if (passages.isEmpty()) {
            return;
        }
        out.json().writeArrayFieldStart(field);
        for (Passage passage : new LinkedHashSet<>(passages)) {
            locations.passage(document, passage.span(), "", passage.message());
        }
        out.json().writeEndArray();
    }

    /** Nothing outside Word can write a Word file in terms of text: there suggestions stand among the properties. */
    private void fixes(Finding finding, Document document) throws IOException {
        if (finding.suggestions().isEmpty() || document.format() == Format.WORD) {
            return;
        }
        JsonGenerator json = out.json();
        json.writeArrayFieldStart("fixes");
        for (Suggestion suggestion : new LinkedHashSet<>(finding.suggestions())) {
            json.writeStartObject();
            out.message("description", finding.span().isEmpty() ? "Insert the text." : "Write the text instead.");
            json.writeArrayFieldStart("artifactChanges");
            json.writeStartObject();
            locations.file("artifactLocation", document.path());
            json.writeArrayFieldStart("replacements");
            json.writeStartObject();
            locations.region("deletedRegion", document, finding.span());
            json.writeObjectFieldStart("insertedContent");
            out.text("text", suggestion.text());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            json.writeBooleanField("safe", suggestion.safe());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void properties(Judgement judgement, Document document) throws IOException {
        Finding finding = judgement.finding();
        out.json().writeObjectFieldStart("properties");
        out.json().writeStringField("disposition", judgement.disposition().id());
        if (judgement.disposition() instanceof Disposition.Waived waived) {
            out.text("waivedBy", waived.owner());
            out.text("waivedUntil", waived.until().toString());
        }
        out.someStrings("rulesets", judgement.rulesets());
        out.someStrings("considered", finding.considered());
        if (document.format() == Format.WORD) {
            out.someStrings("suggestions", finding.suggestions().stream().map(Suggestion::text).toList());
        }
        out.json().writeEndObject();
    }

    /**
     * A place that says something about a result.
     *
     * @param message what it is to the result, as a message string
     */
    record Passage(Span span, String message) {
        /** The evidence for a requirement, with what each piece relies on behind it. */
        static List<Passage> of(Requirement requirement) {
            List<Passage> passages = new ArrayList<>();
            requirement.evidence().forEach(evidence -> add(evidence, passages));
            return passages;
        }

        private static void add(Evidence evidence, List<Passage> passages) {
            String detail = evidence.detail().isBlank() ? "" : ": " + evidence.detail();
            passages.add(new Passage(evidence.span(), SarifText.message(evidence.element().replace('-', ' ') + detail, "evidence")));
            evidence.leadsTo().forEach(next -> add(next, passages));
        }
    }
}
