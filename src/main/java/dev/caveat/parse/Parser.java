package dev.caveat.parse;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Problem;
import dev.caveat.source.Budget;
import dev.caveat.source.Source;
import java.time.Duration;

/** Turns a source into a document, whatever its format; no input makes it throw. */
public final class Parser {
    private static final Duration DEADLINE = Budget.USUAL.parsing();

    private Parser() {}

    /** Parses on a guarded worker thread: a broken, hostile or endless source becomes a {@link Problem}. */
    public static Parsed parse(Source source) {
        return parse(source, DEADLINE);
    }

    /** As {@link #parse(Source)}, giving up after {@code deadline}. */
    public static Parsed parse(Source source, Duration deadline) {
        return Guard.run(source.path(), deadline, () -> document(source));
    }

    /**
     * The fields before a Markdown article without the article, which may be hostile: {@link FrontMatter#NONE} where there
     * are none, or where they cannot be read. Runs on the calling thread.
     */
    public static FrontMatter frontMatter(Source source) {
        try {
            return source.format() == Format.MARKDOWN ? FrontMatterReader.read(source.text()) : FrontMatter.NONE;
        } catch (RuntimeException | StackOverflowError e) {
            // Whoever parses the article is told.
            return FrontMatter.NONE;
        }
    }

    /**
     * The document of a piece of Markdown, for rule examples and tests: {@code Parser.markdown("## Sources\n")}.
     * Runs on the calling thread; the document's path is {@code example.md}.
     *
     * @throws RuntimeException when the front matter is broken
     */
    public static Document markdown(String text) {
        return document(Source.of("example.md", text));
    }

    private static Document document(Source source) {
        return Zoner.document(source.path(), draft(source));
    }

    private static Draft draft(Source source) {
        return switch (source.format()) {
            case MARKDOWN -> MarkdownReader.read(source.path(), source.text());
            case HTML -> HtmlReader.read(source.text());
            case WORD -> WordReader.read(source.bytes());
            case TEXT -> TextReader.read(source.text());
        };
    }
}
