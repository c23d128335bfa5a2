package dev.caveat.parse;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import dev.caveat.document.Directive;
import dev.caveat.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;

/** The comments of a source that speak to the tool: which they are is the parser's word, so that code is never taken for one. */
final class Directives {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String MDX_OPEN = "{/*";
    private static final String MDX_CLOSE = "*/}";

    private Directives() {}

    /**
     * The text, its length kept, with such comments in the form that every Markdown parser takes for one: older ones see
     * no inline comment where two dashes stand inside, and none knows MDX.
     */
    static String plain(String text, boolean mdx) {
        String plain = plain(text, OPEN, CLOSE);
        return mdx ? plain(plain, MDX_OPEN, MDX_CLOSE) : plain;
    }

    private static String plain(String text, String open, String close) {
        StringBuilder plain = null;
        int from = text.indexOf(open);
        while (from >= 0) {
            int next = from + open.length();
            boolean escaped = from > 0 && text.charAt(from - 1) == '\\';
            if (!escaped && text.startsWith(Directive.MARK, skipSpace(text, next))) {
                int end = text.indexOf(close, next);
                if (end < 0) {
                    break;
                }
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.replace(from, from + OPEN.length(), OPEN);
                for (int i = from + OPEN.length(); i < end; i++) {
                    if (text.charAt(i) == '-') {
                        plain.setCharAt(i, '_');
                    }
                }
                plain.replace(end, end + close.length(), CLOSE);
                next = end + close.length();
            }
            from = text.indexOf(open, next);
        }
        return plain == null ? text : plain.toString();
    }

    /**
     * Those of a Markdown text.
     *
     * @param root of what {@code plain} was parsed into
     */
    static List<Directive> of(Node root, String plain, String source) {
        List<Directive> found = new ArrayList<>();
        if (!source.contains(Directive.MARK)) {
            return found;
        }
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            Span span = new Span(node.getStartOffset(), node.getEndOffset());
            if (node instanceof HtmlInlineComment) {
                read(span, source).ifPresent(found::add);
            } else if (node instanceof HtmlBlockBase) {
                found.addAll(of(HtmlReader.parse(span.of(plain)), span.start(), source));
            } else {
                for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                    open.push(child);
                }
            }
        }
        found.sort(Comparator.comparing(Directive::span));
        return found;
    }

    /**
     * Those of an HTML text.
     *
     * @param base where the text that was parsed begins in {@code source}
     */
    static List<Directive> of(org.jsoup.nodes.Document page, int base, String source) {
        List<Directive> found = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof Comment comment && comment.sourceRange().isTracked()) {
                read(new Span(base + comment.sourceRange().startPos(), base + comment.sourceRange().endPos()), source).ifPresent(found::add);
            }
        });
        found.sort(Comparator.comparing(Directive::span));
        return found;
    }

    /** What stands at the span as a comment to the tool, if it is one. */
    static Optional<Directive> read(Span span, String source) {
        String comment = span.of(source);
        return words(comment, OPEN, CLOSE).or(() -> words(comment, MDX_OPEN, MDX_CLOSE)).filter(words -> words.startsWith(Directive.MARK))
                .map(words -> new Directive(span, words));
    }

    private static Optional<String> words(String comment, String open, String close) {
        boolean framed = comment.startsWith(open) && comment.endsWith(close) && comment.length() >= open.length() + close.length();
        return framed ? Optional.of(comment.substring(open.length(), comment.length() - close.length()).strip()) : Optional.empty();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
