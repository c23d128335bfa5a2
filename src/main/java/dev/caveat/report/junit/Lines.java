package dev.caveat.report.junit;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.report.Legible;
import dev.caveat.report.Place;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** The lines of a test's body. Servers show the body and little else, so each line says where. */
final class Lines {
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void requirement(Requirement requirement, Document document) {
        add(requirement.id() + " is " + requirement.status().id() + ": " + Legible.onOneLine(requirement.reason()));
        if (!requirement.missing().isEmpty()) {
            add("missing: " + String.join(", ", requirement.missing()));
        }
        requirement.evidence().forEach(evidence -> evidence(evidence, document, ""));
    }

    private void evidence(Evidence evidence, Document document, String indent) {
        add(indent + place(document, evidence.span()) + ": " + evidence.element()
                + " “" + Legible.onOneLine(document.quote(evidence.span())) + "”");
        evidence.leadsTo().forEach(next -> evidence(next, document, indent + INDENT));
    }

    void finding(Judgement judgement, Document document) {
        add(place(document, judgement.finding().span()) + ": " + judgement.severity().id() + " "
                + judgement.finding().rule().id() + ": " + Legible.onOneLine(judgement.finding().message())
                + (judgement.isOpen() ? "" : " [" + words(judgement.disposition()) + "]"));
        if (judgement.isOpen()) {
            String advice = Legible.onOneLine(judgement.finding().rule().advice());
            if (!advice.isEmpty()) {
                add(INDENT + advice);
            }
            for (Suggestion suggestion : judgement.finding().suggestions()) {
                add(INDENT + (judgement.finding().span().isEmpty() ? "insert: " : "write: ") + Legible.onOneLine(suggestion.text()));
            }
        }
    }

    /** {@code path:line:column}, which editors and servers turn into a link; of Word the paragraph. */
    private static String place(Document document, Span span) {
        Place place = Place.of(document, span);
        return document.format() == Format.WORD ? document.path() + ": " + Legible.onOneLine(place.words())
                : document.path() + ":" + place.position();
    }

    static String words(Disposition disposition) {
        String reason = disposition.reason().isEmpty() ? "" : ": " + Legible.onOneLine(disposition.reason());
        return disposition instanceof Disposition.Waived waived
                ? "waived by " + Legible.onOneLine(waived.owner()) + " until " + waived.until() + reason : disposition.id() + reason;
    }

    String text() {
        return String.join("\n", lines);
    }
}
