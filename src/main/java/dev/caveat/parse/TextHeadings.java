package dev.caveat.parse;

import dev.caveat.document.Prose;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which lines of plain text are the title and the headings, judged by their shape and what follows them. */
final class TextHeadings {
    private final List<TextBlock> blocks;

    private TextHeadings(List<TextBlock> blocks) {
        this.blocks = blocks;
    }

    static List<Piece> of(List<TextBlock> blocks) {
        TextHeadings headings = new TextHeadings(blocks);
        int title = headings.title().orElse(-1);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Piece piece = blocks.get(i).piece();
            if (i == title) {
                pieces.add(piece.asHeading(1));
            } else if (i < title) {
                pieces.add(isByline(piece.text()) ? piece : piece.hinted(Zone.FURNITURE));
            } else {
                pieces.add(headings.isHeading(i) ? piece.asHeading(2) : piece);
            }
        }
        return pieces;
    }

    /** Of the lines before the first paragraph, the one that is neither masthead nor byline. */
    private OptionalInt title() {
        int first = IntStream.range(0, blocks.size()).filter(i -> !couldPrecede(blocks.get(i))).findFirst()
                .orElse(blocks.size());
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            if (Shapes.isHeading(blocks.get(i).text()) && !isLabel(blocks.get(i).text())) {
                candidates.add(i);
            }
        }
        List<Integer> left = new ArrayList<>(candidates);
        left.removeIf(i -> candidates.stream().anyMatch(later -> later > i
                && Shapes.repeats(blocks.get(i).text(), blocks.get(later).text())));
        dropUnlessAll(left, this::isMasthead);
        return left.isEmpty() ? OptionalInt.empty() : OptionalInt.of(left.get(0));
    }

    private static void dropUnlessAll(List<Integer> candidates, IntPredicate doubtful) {
        if (candidates.stream().anyMatch(i -> !doubtful.test(i))) {
            candidates.removeIf(doubtful::test);
        }
    }

    /** One of several short lines together, or a line that names the site rather than a subject. */
    private boolean isMasthead(int i) {
        TextBlock block = blocks.get(i);
        boolean grouped = i + 1 < blocks.size() && blocks.get(i + 1).chunk() == block.chunk()
                && Prose.words(blocks.get(i + 1).text()) <= 6
                || i > 0 && blocks.get(i - 1).chunk() == block.chunk();
        int words = Prose.words(block.text());
        return grouped || words <= 6 && Cues.SHARED.isLine("masthead", block.text())
                || words <= 3 && Shapes.isUpperCase(block.text());
    }

    private static boolean couldPrecede(TextBlock block) {
        return block.isLine() && !Shapes.isParagraph(block.text()) || isLabel(block.text())
                || block.lines() > 1 && Shapes.isHeading(block.text());
    }

    private boolean isHeading(int i) {
        TextBlock block = blocks.get(i);
        String text = block.text();
        if (!block.isLine() || !Shapes.isHeading(text) || isNameUnderLabel(i)) {
            return false;
        }
        if (namesSection(text) && (standsAlone(i) || Shapes.endsSentence(blocks.get(i - 1).text()))) {
            return true;
        }
        return !isLabel(text) && i + 1 < blocks.size() && standsAlone(i) && leadsIn(blocks.get(i + 1));
    }

    /** Whether a line's words alone make it a heading, even in a text without blank lines. */
    static boolean namesSection(String line) {
        return Shapes.isHeading(line)
                && Cues.SHARED.heading(line).filter(zone -> zone != Zone.FURNITURE && zone != Zone.AUTHOR).isPresent();
    }

    private boolean isNameUnderLabel(int i) {
        return i > 0 && Cues.SHARED.isLine("author", blocks.get(i - 1).text()) && Shapes.isName(blocks.get(i).text());
    }

    private boolean standsAlone(int i) {
        return i == 0 || blocks.get(i - 1).chunk() != blocks.get(i).chunk();
    }

    private static boolean leadsIn(TextBlock next) {
        return !next.isLine() || Shapes.isParagraph(next.text())
                || Shapes.isHeading(next.text()) && !isLabel(next.text()) || Prose.words(next.text()) >= 8;
    }

    private static boolean isByline(String text) {
        return Cues.SHARED.isLine("byline", text) || Cues.SHARED.isLine("date", text);
    }

    private static boolean isLabel(String text) {
        return isByline(text) || Cues.SHARED.isLine("furniture", text) || Cues.SHARED.isLine("box", text)
                || Cues.SHARED.isLine("author", text);
    }
}
