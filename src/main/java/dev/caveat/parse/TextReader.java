package dev.caveat.parse;

import dev.caveat.document.Block;
import dev.caveat.document.Directive;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text such as an article copied from its page: blank lines part paragraphs, wrapped lines join, items
 * are known by their marker. What is a heading is left to {@link TextHeadings}.
 */
final class TextReader {
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");
    private static final Pattern MARKER = Pattern.compile(
            "[ \\t\\u00a0]*(?:[-*•◦▪‣●○·–+]|\\(?\\d{1,3}[.)]|[a-zA-Z][.)])[ \\t\\u00a0]+(?=\\S)");
    /** A line this long was broken by its width; a shorter one ended there on purpose. */
    private static final int WRAPPED = 45;
    /** A line this long was not wrapped at all. */
    private static final int UNWRAPPED = 120;

    private final String text;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();

    private TextReader(String text) {
        this.text = text;
    }

    static Draft read(String text) {
        TextReader reader = new TextReader(text);
        reader.lines();
        return new Draft(Format.TEXT, text, FrontMatter.NONE, TextHeadings.of(reader.blocks), reader.directives);
    }

    private void lines() {
        Matcher line = LINE.matcher(text);
        List<Span> open = new ArrayList<>();
        int chunk = 0;
        while (line.find() && !(line.start() == text.length() && line.end() == text.length() && text.length() > 0)) {
            Span span = new Span(line.start(1), line.end(1));
            Optional<Directive> directive = directive(span);
            directive.ifPresent(directives::add);
            if (directive.isPresent() || span.of(text).isBlank()) {
                close(open, chunk++);
                continue;
            }
            if (!open.isEmpty() && !continues(open, span)) {
                close(open, chunk);
            }
            open.add(span);
        }
        close(open, chunk);
    }

    /** Plain text has no comments: one to the tool is a line of its own, and no part of the text. */
    private Optional<Directive> directive(Span line) {
        if (line.of(text).isBlank()) {
            return Optional.empty();
        }
        Span words = new Span(skipSpace(line.start(), line.end()), trimEnd(line.start(), line.end()));
        return Directives.read(words, text);
    }

    private boolean continues(List<Span> open, Span next) {
        String line = next.of(text);
        String last = open.get(open.size() - 1).of(text).strip();
        if (MARKER.matcher(line).lookingAt() || isLineOfItsOwn(line) || open.size() == 1 && isLineOfItsOwn(last)) {
            return false;
        }
        if (Shapes.endsSentence(last) && TextHeadings.namesSection(line)) {
            return false;
        }
        boolean item = MARKER.matcher(open.get(0).of(text)).lookingAt();
        boolean lowerCase = Character.isLowerCase(line.strip().codePointAt(0));
        if (item) {
            return Character.isWhitespace(line.charAt(0)) || lowerCase && last.length() >= WRAPPED;
        }
        boolean titleOverText = open.size() == 1 && line.length() > UNWRAPPED && Shapes.isHeading(last);
        return lowerCase || last.endsWith(",") || last.length() >= WRAPPED && !titleOverText;
    }

    private static boolean isLineOfItsOwn(String line) {
        return Cues.SHARED.isLine("byline", line) || Cues.SHARED.isLine("date", line)
                || Cues.SHARED.isLine("furniture", line) || Cues.SHARED.isLine("box", line);
    }

    private void close(List<Span> lines, int chunk) {
        if (lines.isEmpty()) {
            return;
        }
        Passage passage = new Passage();
        Matcher marker = MARKER.matcher(lines.get(0).of(text));
        boolean item = marker.lookingAt();
        int from = lines.get(0).start() + (item ? marker.end() : 0);
        int begin = from;
        for (Span line : lines) {
            begin = Math.max(begin, line.start());
            int start = skipSpace(begin, line.end());
            int end = trimEnd(start, line.end());
            if (line.start() > lines.get(0).start()) {
                passage.space(new Span(from, start));
            }
            passage.verbatim(text.substring(start, end), start);
            from = end;
        }
        Span span = new Span(skipSpace(lines.get(0).start(), from), from);
        Block.Kind kind = item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
        passage.pieces(kind, span, 0, Optional.<Zone>empty())
                .forEach(piece -> blocks.add(new TextBlock(piece, chunk, lines.size())));
        lines.clear();
    }

    private int skipSpace(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int trimEnd(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
