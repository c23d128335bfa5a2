package dev.caveat.policy;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.rule.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The waivers' or the baseline's file with findings about it.
 *
 * @param document the file; of its lines it shows those that something was found on
 * @param digest of the text, {@code sha256:…}
 */
public record PolicyFile(Document document, String digest, List<Judgement> judgements) {
    public PolicyFile {
        judgements = List.copyOf(judgements);
    }

    /** The file as a document, nothing of it shown. */
    static Document page(String name, String text) {
        return new Document(name, Format.TEXT, text, FrontMatter.NONE, List.of());
    }

    static PolicyFile of(Document page, List<Finding> found, List<Judgement> judgements) {
        List<Block> lines = found.stream().map(Finding::span).filter(span -> !span.isEmpty()).distinct().sorted()
                .map(span -> line(page, span)).toList();
        List<Section> sections = lines.isEmpty() ? List.of() : List.of(new Section(Optional.empty(), 0, lines));
        Document document = new Document(page.path(), page.format(), page.text(), page.frontMatter(), sections);
        return new PolicyFile(document, "sha256:" + Subject.digest(page.text()), judgements);
    }

    private static Block line(Document page, Span span) {
        return new Block(Block.Kind.PARAGRAPH, span, Prose.verbatim(page.quote(span), span.start()), Zone.BODY, List.of());
    }
}
