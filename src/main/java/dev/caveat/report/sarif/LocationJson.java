package dev.caveat.report.sarif;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.report.SourceRegion;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Where a result stands, in SARIF's shape.
 *
 * <p>A line of a Word file's extracted text is no line of the file, and SARIF allows no text region in a binary file
 * (3.30.1): such a place is told as a logical location, its paragraph, and its offset stands among the properties.
 * GitHub shows nothing that has no line; there, and only there, it is the first.
 *
 * @param articles places in the list of files, by path; empty where there is no such list
 */
record LocationJson(SarifJson out, SarifProfile profile, Map<String, Integer> articles) {
    /** Longer passages are not repeated. UTF-16 units. */
    private static final int SNIPPET = 1_000;

    void file(String field, String path) throws IOException {
        ArtifactUri uri = ArtifactUri.of(path);
        out.json().writeObjectFieldStart(field);
        out.json().writeStringField("uri", uri.text());
        if (uri.isRelative()) {
            out.json().writeStringField("uriBaseId", SarifReporter.BASE);
        }
        if (articles.containsKey(path)) {
            out.json().writeNumberField("index", articles.get(path));
        }
        out.json().writeEndObject();
    }

    /** A whole file. */
    void whole(String path) throws IOException {
        out.json().writeStartObject();
        out.json().writeObjectFieldStart("physicalLocation");
        file("artifactLocation", path);
        if (profile == SarifProfile.GITHUB) {
            firstLine();
        }
        out.json().writeEndObject();
        out.json().writeEndObject();
    }

    /**
     * A passage, or a place to insert.
     *
     * @param section the heading it stands under; may be empty
     * @param message what it is to the result; may be empty
     */
    void passage(Document document, Span span, String section, String message) throws IOException {
        out.json().writeStartObject();
        out.json().writeObjectFieldStart("physicalLocation");
        file("artifactLocation", document.path());
        boolean word = document.format() == Format.WORD;
        if (!word) {
            region("region", document, span);
        } else if (profile == SarifProfile.GITHUB) {
            firstLine();
        }
        out.json().writeEndObject();
        if (profile == SarifProfile.FULL) {
            logical(section, word ? Optional.of(document.position(span.start()).line()) : Optional.empty());
            if (!message.isEmpty()) {
                out.message("message", message);
            }
            if (word) {
                out.json().writeObjectFieldStart("properties");
                out.json().writeNumberField("extractedTextOffset", span.start());
                out.json().writeNumberField("extractedTextLength", span.length());
                out.json().writeEndObject();
            }
        }
        out.json().writeEndObject();
    }

    /** Lines, columns and offsets of a text file. */
    void region(String field, Document document, Span span) throws IOException {
        SourceRegion region = SourceRegion.of(document, span);
        out.json().writeObjectFieldStart(field);
        out.json().writeNumberField("startLine", region.startLine());
        out.json().writeNumberField("startColumn", region.startColumn());
        out.json().writeNumberField("endLine", region.endLine());
        out.json().writeNumberField("endColumn", region.endColumn());
        if (profile == SarifProfile.FULL) {
            out.json().writeNumberField("charOffset", span.start());
            out.json().writeNumberField("charLength", span.length());
            if (!span.isEmpty() && span.length() <= SNIPPET) {
                out.json().writeObjectFieldStart("snippet");
                out.text("text", document.quote(span));
                out.json().writeEndObject();
            }
        }
        out.json().writeEndObject();
    }

    private void firstLine() throws IOException {
        out.json().writeObjectFieldStart("region");
        out.json().writeNumberField("startLine", 1);
        out.json().writeNumberField("startColumn", 1);
        out.json().writeNumberField("endLine", 1);
        out.json().writeNumberField("endColumn", 1);
        out.json().writeEndObject();
    }

    private void logical(String section, Optional<Integer> paragraph) throws IOException {
        if (section.isBlank() && paragraph.isEmpty()) {
            return;
        }
        out.json().writeArrayFieldStart("logicalLocations");
        if (!section.isBlank()) {
            logical(section, "section");
        }
        if (paragraph.isPresent()) {
            logical("paragraph " + paragraph.get(), "paragraph");
        }
        out.json().writeEndArray();
    }

    private void logical(String name, String kind) throws IOException {
        out.json().writeStartObject();
        out.text("name", name);
        out.json().writeStringField("kind", kind);
        out.json().writeEndObject();
    }
}
