package dev.caveat.parse;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.caveat.document.Directive;
import dev.caveat.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;

/** The comments of a source that speak to the tool: which they are is the parser's word, so that code is never taken for one. */
final class Directives {
    private static final Pattern HTML = Pattern.compile("<!--(.*)-->", Pattern.DOTALL);
    private static final Pattern MDX = Pattern.compile("\\{/\\*(.*)\\*/\\s*\\}", Pattern.DOTALL);

    /**
     * Those of a Markdown text.
     *
     * @param comments that were rewritten before parsing
     * @param untaken receives those of {@code comments} that Markdown takes neither for a comment nor for code
     */
    static List<Directive> of(Node root, RewrittenComments comments, String source, List<Span> untaken) {
        List<Directive> found = new ArrayList<>();
        List<Span> settled = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        if (source.contains(Directive.MARK)) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            Node node = open.pop();
            Span span = new Span(node.getStartOffset(), node.getEndOffset());
            if (node instanceof HtmlInlineComment) {
                read(span, source).ifPresent(found::add);
                settled.add(span);
            } else if (node instanceof HtmlBlockBase) {
                found.addAll(of(HtmlReader.parse(span.of(comments.text())), span.start(), source));
            } else if (node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                settled.add(span);
            } else {
                for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                    open.push(child);
                }
            }
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        found.forEach(directive -> settled.add(directive.span()));
        settled.sort(Comparator.naturalOrder());
        comments.places().stream().filter(place -> !holds(settled, place)).forEach(untaken::add);
        return found;
    }

    /** Whether one of the spans, which are in order, holds the place; none reaches into another. */
    private static boolean holds(List<Span> spans, Span place) {
        int found = Collections.binarySearch(spans, place);
        int at = found < 0 ? -found - 1 : found;
        return at < spans.size() && spans.get(at).contains(place) || at > 0 && spans.get(at - 1).contains(place);
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
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return found;
    }

    /** What stands at the span as a comment to the tool, if it is one. */
    static Optional<Directive> read(Span span, String source) {
        String comment = span.of(source);
        return words(HTML, comment).or(() -> words(MDX, comment)).filter(words -> words.startsWith(Directive.MARK))
                .map(words -> new Directive(span, words));
    }

    private static Optional<String> words(Pattern form, String comment) {
        Matcher matcher = form.matcher(comment);
        return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
