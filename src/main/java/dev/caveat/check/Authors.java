package dev.caveat.check;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an article says of its authors where a reader sees it.
 *
 * @param bylines lines that say "by …"
 * @param box the blocks of the author box, by zone or by heading
 * @param signature the name with a title that ends the text ("Sam Roe, Registered Physiotherapist")
 */
public record Authors(List<Byline> bylines, List<Block> box, Optional<Byline.Name> signature) {
    private static final int LAST_LINES = 3;
    private static final int SIGNATURE_WORDS = 30;

    public Authors {
        bylines = List.copyOf(bylines);
        box = List.copyOf(box);
    }

    /**
     * The authors of a document.
     *
     * @param headings of author boxes, lower case
     */
    public static Authors of(Document document, List<String> headings) {
        List<Block> box = new ArrayList<>();
        for (Section section : document.sections()) {
            boolean named = headings.contains(section.title().toLowerCase(Locale.ROOT));
            section.blocks().stream()
                    .filter(block -> block.isVisible() && !block.prose().isBlank())
                    .filter(block -> block.zone() == Zone.AUTHOR || named && block.zone() != Zone.DISCLAIMER)
                    .forEach(box::add);
        }
        List<Byline> bylines = Byline.in(document).stream().filter(byline -> byline.block().zone() != Zone.AUTHOR)
                .toList();
        return new Authors(bylines, box, document.fact(Signature.class, Signature::of).name());
    }

    /** Who signs a document: several checks ask for its authors. */
    private record Signature(Optional<Byline.Name> name) {
        static Signature of(Document document) {
            return new Signature(signature(document));
        }
    }

    /** One of the text's last short lines that opens with a name and goes on with a title. */
    private static Optional<Byline.Name> signature(Document document) {
        List<Block> last = new ArrayList<>();
        List<Block> read = document.readBlocks();
        for (int i = read.size() - 1; i >= 0 && last.size() < LAST_LINES; i--) {
            if (read.get(i).zone() != Zone.SOURCES && read.get(i).zone() != Zone.DISCLAIMER) {
                last.add(0, read.get(i));
            }
        }
        return last.stream()
                .filter(block -> !block.isHeading() && block.prose().words() <= SIGNATURE_WORDS)
                .flatMap(block -> PersonNames.signing(block).stream()).reduce((first, second) -> second);
    }

    /** Everybody named in bylines; without one, the first person of the author box. */
    public List<Byline.Name> names() {
        List<Byline.Name> named = new ArrayList<>();
        for (Byline byline : bylines) {
            if (byline.name().isPresent()) {
                PersonNames.all(byline.block(), 0, byline.block().text().length()).stream().map(PersonNames.Found::name)
                        .filter(name -> named.stream().noneMatch(other -> other.text().equalsIgnoreCase(name.text())))
                        .forEach(named::add);
            }
        }
        return named.isEmpty() ? name().or(() -> signature).stream().toList() : named;
    }

    /** The first person named in the byline, else in the author box. */
    public Optional<Byline.Name> name() {
        return bylines.stream().flatMap(byline -> byline.name().stream()).findFirst()
                .or(() -> box.stream().flatMap(block -> Byline.name(block, 0, block.text().length()).stream())
                        .findFirst());
    }
}
