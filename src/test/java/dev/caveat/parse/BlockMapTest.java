package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.document.Block;
import dev.caveat.document.BlockMap;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What is looked up in a map of an article is what whoever goes through all of it finds. */
class BlockMapTest {
    @Test
    void aPlaceIsInTheBlockAndTheSectionThatASearchOfAllFinds() {
        for (int seed = 0; seed < 20; seed++) {
            check("a.md", new RandomDrafts(seed).markdown(), seed);
            check("a.html", new RandomDrafts(seed).html(), seed);
        }
        check("a.md", "", 0);
        check("a.md", "---\ntitle: Hips\n---\n", 0);
        check("a.md", "word ".repeat(300) + "\n\n# A\n\n## B\n\n> - c\n", 0);
    }

    private static void check(String path, String text, int seed) {
        if (!(Parser.parse(Source.of(path, text)) instanceof Parsed.Read read)) {
            return;
        }
        Document document = read.document();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(document.text().length() + 1);
            Span span = new Span(start, start + random.nextInt(Math.min(document.text().length() - start, i * 3) + 1));
            List<Block> blocks = document.allBlocks();
            assertEquals(blocks.stream().filter(block -> block.span().contains(span)).findFirst(), BlockMap.of(document).first(span), text);
            SortedSet<Integer> near = BlockMap.of(document).near(span);
            for (int at = 0; at < blocks.size(); at++) {
                Span block = blocks.get(at).span();
                assertTrue(near.contains(at) || !block.overlaps(span) && !block.contains(Span.at(span.start())), text);
            }
            assertEquals(searched(document, start), document.sectionAt(start), text);
        }
    }

    private static Optional<Section> searched(Document document, int offset) {
        return document.sections().stream().filter(section -> section.inOrder().stream()
                .filter(block -> block.kind() != Block.Kind.METADATA).anyMatch(block -> block.span().start() <= offset)).reduce((one, later) -> later);
    }
}
