package dev.caveat.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** A kind of Markdown and flexmark's parser of it, made when the first text of that kind is read. */
final class MarkdownDialect {
    /** CommonMark, for texts without the signs of an extension: each would look for its own in every line. */
    static final MarkdownDialect COMMON = new MarkdownDialect(true, false);
    static final MarkdownDialect EXTENDED = new MarkdownDialect(true, true);
    /** MDX has no indented code; a tag left out before a line must not turn the line into some. */
    static final MarkdownDialect MDX = new MarkdownDialect(false, false);
    static final MarkdownDialect EXTENDED_MDX = new MarkdownDialect(false, true);

    private final boolean indentedCode;
    private final boolean extended;
    private volatile Parser parser;

    private MarkdownDialect(boolean indentedCode, boolean extended) {
        this.indentedCode = indentedCode;
        this.extended = extended;
    }

    static MarkdownDialect of(boolean mdx, boolean extended) {
        return mdx ? extended ? EXTENDED_MDX : MDX : extended ? EXTENDED : COMMON;
    }

    Node parse(InterruptibleText text) {
        Parser made = parser;
        return (made == null ? make() : made).parse(BasedSequence.of(text));
    }

    private synchronized Parser make() {
        if (parser == null) {
            MutableDataSet options = new MutableDataSet();
            if (extended) {
                options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create(),
                        StrikethroughExtension.create(), TaskListExtension.create()));
            }
            options.set(Parser.INDENTED_CODE_BLOCK_PARSER, indentedCode);
            parser = Parser.builder(options).build();
        }
        return parser;
    }
}
