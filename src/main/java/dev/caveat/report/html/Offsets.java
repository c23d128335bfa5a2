package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import java.util.function.IntUnaryOperator;

/** Where source spans lie in the prose of one block, in UTF-16 units of the prose. */
final class Offsets {
    private final Block block;

    Offsets(Block block) {
        this.block = block;
    }

    /** The prose a source span covers; where it covers none, the empty place that comes next. */
    Span of(Span source) {
        int from = source.isEmpty() ? first(this::start, source.start()) : first(this::end, source.start() + 1);
        int to = Math.max(from, first(this::start, source.end()));
        return new Span(whole(from, -1), whole(to, 1));
    }

    private int start(int offset) {
        return block.source(offset, offset + 1).start();
    }

    private int end(int offset) {
        return block.source(offset, offset + 1).end();
    }

    /** The first prose offset whose place in the source is not below {@code least}; places never decrease along the prose. */
    private int first(IntUnaryOperator place, int least) {
        int low = 0;
        int high = block.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Never between the two halves of one character. */
    private int whole(int offset, int step) {
        String text = block.text();
        boolean splits = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return splits ? offset + step : offset;
    }
}
