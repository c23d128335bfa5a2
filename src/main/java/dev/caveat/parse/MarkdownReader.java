package dev.caveat.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.caveat.document.Block;
import dev.caveat.document.Directive;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads Markdown: CommonMark with tables, footnotes, strikethrough, task lists, raw HTML and front matter. */
final class MarkdownReader {
    private final String text;
    private final char[] characters;
    private final String source;
    private final MarkdownHtml html;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param tree what was parsed
     * @param source the article as it is written, of the same length
     */
    private MarkdownReader(Tree tree, String source) {
        this.text = tree.text();
        this.characters = tree.characters();
        this.source = source;
        this.html = new MarkdownHtml(text);
    }

    static Draft read(String path, String text) {
        FrontMatter frontMatter = FrontMatterReader.read(text);
        String masked = Mask.blank(text, frontMatter.span());
        boolean mdx = path.toLowerCase(Locale.ROOT).endsWith(".mdx");
        Tree tree = tree(masked, mdx, text);
        MarkdownReader reader = new MarkdownReader(tree, text);
        reader.pieces.addAll(MetadataBlocks.of(frontMatter, text));
        reader.walk(tree.root());
        return new Draft(Format.MARKDOWN, text, frontMatter, reader.pieces, tree.directives());
    }

    /** What was parsed, and the comments to the tool that Markdown saw in it. */
    private record Tree(String text, char[] characters, Node root, List<Directive> directives) {}

    /**
     * Parsed again where Markdown took something for no comment that looks like one, so that a reader sees it: what is seen
     * is read as it is written.
     */
    private static Tree tree(String masked, boolean mdx, String source) {
        char[] characters = masked.toCharArray();
        MarkdownSigns signs = MarkdownSigns.of(characters);
        MarkdownDialect dialect = MarkdownDialect.of(mdx, signs.extended());
        if (!mdx && !signs.comments()) {
            return new Tree(masked, characters, dialect.parse(new InterruptibleText(masked, characters)), List.of());
        }
        Set<Span> not = new HashSet<>();
        while (true) {
            RewrittenComments comments = RewrittenComments.of(masked, mdx, not);
            if (mdx) {
                comments = new RewrittenComments(Mask.components(comments.text()), comments.places());
            }
            Node root = dialect.parse(new InterruptibleText(comments.text()));
            List<Span> untaken = new ArrayList<>();
            List<Directive> directives = Directives.of(root, comments, source, untaken);
            if (untaken.isEmpty()) {
                return new Tree(comments.text(), comments.text().toCharArray(), root, directives);
            }
            // Each may bring others to light; whoever makes a chain of them has no comments.
            not.addAll(not.isEmpty() ? untaken : comments.places());
        }
    }

    /** Iteratively: quotes can be nested ten thousand deep. */
    private void walk(Node root) {
        Deque<Node> open = new ArrayDeque<>();
        pushChildren(root, open);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof HtmlBlockBase block) {
                pieces.addAll(html.block(block, kind(node)));
            } else if (node instanceof Heading heading) {
                read(node, Block.Kind.HEADING, heading.getLevel());
            } else if (node instanceof Paragraph || node instanceof TableCell) {
                read(node, kind(node), 0);
            } else if (!(node instanceof TableSeparator)) {
                pushChildren(node, open);
            }
        }
    }

    private static void pushChildren(Node node, Deque<Node> open) {
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            open.push(child);
        }
    }

    private void read(Node node, Block.Kind kind, int level) {
        if (html.isHiding()) {
            return;
        }
        Passage passage = new MarkdownInlines(text, characters, source).read(node);
        pieces.addAll(passage.pieces(kind, span(node), level, html.zone()));
    }

    /** The block with its markup; an item's marker belongs to its first paragraph. */
    private Span span(Node node) {
        boolean opensItem = node.getPrevious() == null
                && (node.getParent() instanceof ListItem || node.getParent() instanceof FootnoteBlock);
        int start = opensItem ? node.getParent().getStartOffset() : node.getStartOffset();
        int end = node.getEndOffset();
        while (end > start && Character.isWhitespace(characters[end - 1])) {
            end--;
        }
        return new Span(start, end);
    }

    private static Block.Kind kind(Node node) {
        Optional<Block.Kind> kind = Optional.empty();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableCell) {
                return Block.Kind.TABLE_CELL;
            } else if (at instanceof FootnoteBlock) {
                return Block.Kind.FOOTNOTE;
            } else if (at instanceof ListItem && kind.isEmpty()) {
                kind = Optional.of(Block.Kind.LIST_ITEM);
            } else if (at instanceof BlockQuote && kind.isEmpty()) {
                kind = Optional.of(Block.Kind.QUOTE);
            }
        }
        return kind.orElse(Block.Kind.PARAGRAPH);
    }
}
