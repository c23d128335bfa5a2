package dev.caveat.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inline nodes of one Markdown block into a {@link Passage}, without recursion. */
final class MarkdownInlines {
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final Pattern HEADING_ID = Pattern.compile("\\s*+\\{[#.:][^{}]*\\}\\s*$");

    private final String text;
    private final char[] characters;
    /** The same before anything was blanked. */
    private final String written;
    private final Passage passage = new Passage();
    private final InlineTags tags = new InlineTags(passage);
    private final Deque<Runnable> open = new ArrayDeque<>();

    /**
     * @param text what was parsed
     * @param characters those of it: a whole article is gone through, and the first compiler reads a string one call a character
     * @param written the article as it is written, of the same length
     */
    MarkdownInlines(String text, char[] characters, String written) {
        this.text = text;
        this.characters = characters;
        this.written = written;
    }

    Passage read(Node block) {
        pushChildren(block);
        while (!open.isEmpty()) {
            open.pop().run();
        }
        return passage;
    }

    private void pushChildren(Node node) {
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            Node next = child;
            open.push(() -> visit(next));
        }
    }

    private void visit(Node node) {
        Span span = new Span(node.getStartOffset(), node.getEndOffset());
        if (node instanceof HtmlInline) {
            tags.tag(span.of(text), span);
        } else if (tags.isHiding() || node instanceof HtmlInlineComment || node instanceof Strikethrough) {
            return;
        } else if (node instanceof Text) {
            words(withoutHeadingId(node, span));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak && !isWritten(span)) {
            passage.space(span);
        } else if (node instanceof HardLineBreak) {
            passage.lineBreak(span);
        } else if (node instanceof HtmlEntity) {
            String read = node.getChars().unescape();
            if (read.contentEquals(node.getChars())) {
                // It only looks like an entity.
                passage.verbatim(read, span.start());
            } else {
                passage.replaced(read, span);
            }
        } else if (node instanceof Code) {
            passage.opaque(span);
        } else if (node instanceof StrongEmphasis) {
            passage.openStrong();
            open.push(passage::closeStrong);
            pushChildren(node);
        } else if (node instanceof Footnote footnote) {
            citation(footnote, span);
        } else {
            linkOrContainer(node, span);
        }
    }

    /** Blanks that stand for an expression of MDX break no line. */
    private boolean isWritten(Span lineBreak) {
        String source = lineBreak.of(written).replaceAll("[\r\n]+$", "");
        return source.endsWith("  ") || source.endsWith("\\");
    }

    private void linkOrContainer(Node node, Span span) {
        if (node instanceof Image || node instanceof ImageRef ref && isDefined(ref)) {
            passage.opaque(span);
            passage.alternative(new MarkdownInlines(text, characters, written).prose(node), span);
        } else if (node instanceof Link link) {
            link(link.getUrl().unescape(), node, span);
        } else if (node instanceof LinkRef ref && isDefined(ref)) {
            link(reference(ref).getUrl().unescape(), node, span);
        } else if (node instanceof RefNode) {
            undefined(node, span);
        } else if (node instanceof AutoLink || node instanceof MailLink) {
            Span inside = new Span(span.start() + 1, span.end() - 1);
            passage.openLink((node instanceof MailLink ? "mailto:" : "") + inside.of(text), span.start());
            passage.verbatim(inside.of(text), inside.start());
            passage.closeLink(span.end());
        } else {
            pushChildren(node);
        }
    }

    private Prose prose(Node image) {
        return read(image).prose();
    }

    private void link(String target, Node node, Span span) {
        passage.openLink(target, span.start());
        open.push(() -> passage.closeLink(span.end()));
        pushChildren(node);
    }

    /** A reference to a definition that is not there is ordinary text, brackets and all. */
    private void undefined(Node node, Span span) {
        if (node.getFirstChild() == null) {
            words(span);
            return;
        }
        Span before = new Span(span.start(), node.getFirstChild().getStartOffset());
        Span after = new Span(node.getLastChild().getEndOffset(), span.end());
        words(before);
        open.push(() -> words(after));
        pushChildren(node);
    }

    /** A footnote's mark carries no words; its link points to the footnote's label. */
    private void citation(Footnote footnote, Span span) {
        if (footnote.isDefined()) {
            passage.openLink("#fn:" + footnote.getText(), span.start());
            passage.closeLink(span.end());
        } else {
            passage.verbatim(span.of(text), span.start());
        }
    }

    private static boolean isDefined(RefNode node) {
        return reference(node) != null;
    }

    private static Reference reference(RefNode node) {
        Document document = node.getDocument();
        return node.getReferenceNode(document);
    }

    /** A heading may end in its anchor, as in {@code ## Sources {#sources}}: not a word of it. */
    private Span withoutHeadingId(Node node, Span span) {
        if (node.getParent() instanceof Heading && node.getNext() == null) {
            Matcher id = HEADING_ID.matcher(span.of(text));
            return id.find() ? new Span(span.start(), span.start() + id.start()) : span;
        }
        return span;
    }

    /** Text with its backslash escapes, which flexmark leaves in. */
    private void words(Span span) {
        int from = span.start();
        for (int i = from; i < span.end(); i++) {
            char c = characters[i];
            if (c == '\\' && i + 1 < span.end() && ESCAPABLE.indexOf(characters[i + 1]) >= 0) {
                passage.plain(text.substring(from, i), from);
                passage.replaced(text.substring(i + 1, i + 2), new Span(i, i + 2));
                i++;
                from = i + 1;
            } else if (Passage.isFixedSpace(c)) {
                passage.plain(text.substring(from, i), from);
                passage.verbatim(text.substring(i, i + 1), i);
                from = i + 1;
            }
        }
        passage.plain(text.substring(from, span.end()), from);
    }
}
