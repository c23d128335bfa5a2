package dev.caveat.fix;

import dev.caveat.document.Span;
import java.util.List;

/**
 * Edits that are made together.
 *
 * @param all by place; none is in the way of another
 */
public record Edits(List<Edit> all) {
    public Edits {
        all = all.stream().sorted().toList();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i - 1).isInWayOf(all.get(i))) {
                throw new IllegalArgumentException(all.get(i - 1) + " is in the way of " + all.get(i));
            }
        }
    }

    /** The source with the edits made; everything outside them as it was. */
    public String applyTo(String source) {
        StringBuilder made = new StringBuilder(source.length());
        int from = 0;
        for (Edit edit : all) {
            made.append(source, from, edit.span().start()).append(edit.text());
            from = edit.span().end();
        }
        return made.append(source, from, source.length()).toString();
    }

    /** Where a stretch of the source stands afterwards; what was replaced stands where its replacement does. */
    public Span moved(Span before) {
        int shift = 0;
        int start = before.start();
        int end = before.end();
        for (Edit edit : all) {
            Span span = edit.span();
            int from = span.start() + shift;
            int to = from + edit.text().length();
            if (span.equals(before)) {
                return new Span(from, to);
            }
            shift += edit.text().length() - span.length();
            start = span.end() <= before.start() ? before.start() + shift : span.start() < before.start() ? from : start;
            boolean behind = span.isEmpty() && span.start() == before.end() && !before.isEmpty();
            end = behind ? end : span.end() <= before.end() ? before.end() + shift : span.start() < before.end() ? to : end;
        }
        return new Span(start, Math.max(start, end));
    }
}
