package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One block while it is being read: its prose so far, its links, and whether anything in it is not bold. */
final class Passage {
    private record OpenLink(String target, int sourceStart, int proseStart) {}

    private final Prose.Builder prose = new Prose.Builder();
    private final List<Link> links = new ArrayList<>();
    private final List<Piece> alternatives = new ArrayList<>();
    private final Deque<OpenLink> openLinks = new ArrayDeque<>();
    private Optional<Span> pendingSpace = Optional.empty();
    private boolean pendingIsSpace;
    private int end;
    private int strongDepth;
    private boolean wordsInStrong;
    private boolean wordsOutside;

    /** Characters that stand in the source as they are; no-break spaces read as spaces. */
    void verbatim(CharSequence characters, int sourceStart) {
        if (characters.length() > 0) {
            writeSpace();
            int from = 0;
            for (int i = 0; i < characters.length(); i++) {
                if (isFixedSpace(characters.charAt(i))) {
                    prose.verbatim(characters.subSequence(from, i), sourceStart + from);
                    prose.replaced(" ", new Span(sourceStart + i, sourceStart + i + 1));
                    from = i + 1;
                }
            }
            prose.verbatim(characters.subSequence(from, characters.length()), sourceStart + from);
            end = sourceStart + characters.length();
            note(characters);
        }
    }

    /** The same of characters among which is no {@link #isFixedSpace fixed space}. */
    void plain(String characters, int sourceStart) {
        if (!characters.isEmpty()) {
            writeSpace();
            prose.verbatim(characters, sourceStart);
            end = sourceStart + characters.length();
            note(characters);
        }
    }

    /** Characters that the reader sees in place of {@code source}. */
    void replaced(CharSequence characters, Span source) {
        if (characters.length() > 0) {
            writeSpace();
            boolean fixedSpace = characters.length() == 1 && isFixedSpace(characters.charAt(0));
            prose.replaced(fixedSpace ? " " : characters, source);
            end = source.end();
            note(characters);
        }
    }

    /** Something seen that is not prose. */
    void opaque(Span source) {
        replaced(String.valueOf(Prose.OPAQUE), source);
    }

    /** White space that counts as one space, and as none at the edges of the block or beside other space. */
    void space(Span source) {
        space(source, "");
    }

    /** As {@link #space(Span)}; {@code raw} is what stands at {@code source}. */
    void space(Span source, String raw) {
        if (pendingSpace.isEmpty() && prose.length() > 0 && !Character.isWhitespace(prose.last())) {
            pendingSpace = Optional.of(source);
            pendingIsSpace = raw.equals(" ") && source.length() == 1;
        }
    }

    /** A line break that the writer asked for: still one white space, but a new line. */
    void lineBreak(Span source) {
        pendingSpace = Optional.empty();
        if (prose.length() > 0) {
            prose.replaced("\n", source);
            end = source.end();
        }
    }

    void openLink(String target, int sourceStart) {
        writeSpace();
        openLinks.push(new OpenLink(target, sourceStart, prose.length()));
    }

    void closeLink(int sourceEnd) {
        if (!openLinks.isEmpty()) {
            OpenLink open = openLinks.pop();
            Span words = new Span(Math.min(open.proseStart, prose.length()), prose.length());
            links.add(new Link(new Span(open.sourceStart, Math.max(open.sourceStart, sourceEnd)), open.target, words));
        }
    }

    void openStrong() {
        strongDepth++;
    }

    void closeStrong() {
        strongDepth--;
    }

    /** An image's alternative text: a block of its own, after this one. */
    void alternative(Prose text, Span source) {
        if (!text.isBlank()) {
            alternatives.add(Piece.of(new Block(Block.Kind.IMAGE_ALT, source, text, Zone.BODY, List.of())));
        }
    }

    /** The block, if a reader reads anything in it, and its images' alternative texts. */
    List<Piece> pieces(Block.Kind kind, Span span, int level, Optional<Zone> hint) {
        List<Piece> pieces = new ArrayList<>();
        Prose read = prose.build();
        while (!openLinks.isEmpty()) {
            closeLink(Math.max(end, openLinks.peek().sourceStart));
        }
        if (wordsInStrong || wordsOutside) {
            Span whole = span.cover(read.source(0, read.text().length()));
            Block block = new Block(kind, whole, read, Zone.BODY, UrlFinder.withBareUrls(read, inOrder(read)));
            pieces.add(new Piece(block, level, wordsInStrong && !wordsOutside, hint));
        }
        alternatives.forEach(piece -> pieces.add(hint.map(piece::hinted).orElse(piece)));
        return pieces;
    }

    /** Source offset after the last thing read, 0 before the first. */
    int end() {
        return end;
    }

    /** What was read so far. */
    Prose prose() {
        return prose.build();
    }

    /** Sorted; a link that jsoup closed and opened again carries the place of its first part. */
    private List<Link> inOrder(Prose read) {
        return links.isEmpty() ? List.of() : links.stream()
                .map(link -> link.prose().isEmpty() ? link
                        : new Link(link.span().cover(read.source(link.prose())), link.target(), link.prose()))
                .sorted((a, b) -> a.span().compareTo(b.span())).toList();
    }

    private void writeSpace() {
        if (pendingSpace.isPresent() && pendingIsSpace) {
            prose.verbatim(" ", pendingSpace.get().start());
        } else {
            pendingSpace.ifPresent(span -> prose.replaced(" ", span));
        }
        pendingSpace = Optional.empty();
    }

    /** Spaces that Word and editors put before numbers; no expression for white space matches them. */
    static boolean isFixedSpace(char c) {
        return c == '\u00a0' || c == '\u202f' || c == '\u2007';
    }

    private void note(CharSequence characters) {
        boolean known = strongDepth > 0 ? wordsInStrong : wordsOutside;
        if (!known && holdsWords(characters)) {
            wordsInStrong |= strongDepth > 0;
            wordsOutside |= strongDepth <= 0;
        }
    }

    private static boolean holdsWords(CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (Character.isLetterOrDigit(Character.codePointAt(characters, i))) {
                return true;
            }
        }
        return false;
    }
}
