package dev.caveat.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A parsed article. Immutable. */
public final class Document {
    private final String path;
    private final Format format;
    private final String text;
    private final FrontMatter frontMatter;
    private final List<Section> sections;
    private final List<Directive> directives;
    private final List<Block> blocks;
    private final LineMap lines;
    private final Facts facts = new Facts();

    /** A document without comments to the tool. */
    public Document(String path, Format format, String text, FrontMatter frontMatter, List<Section> sections) {
        this(path, format, text, frontMatter, sections, List.of());
    }

    /**
     * @param path as the user gave it, with {@code /} between folders
     * @param text the decoded source (for Word the extracted text, one paragraph a line); what all offsets point into
     * @param sections in order; metadata blocks stand first in the first section
     * @param directives in the order of the source
     */
    public Document(String path, Format format, String text, FrontMatter frontMatter, List<Section> sections, List<Directive> directives) {
        this.path = path;
        this.format = format;
        this.text = text;
        this.frontMatter = frontMatter;
        this.sections = List.copyOf(sections);
        this.directives = List.copyOf(directives);
        this.blocks = inOrder(sections);
        this.lines = new LineMap(text);
        for (Block block : blocks) {
            if (block.span().end() > text.length()) {
                throw new IllegalArgumentException("block ends at " + block.span().end() + " of " + text.length());
            }
        }
    }

    public String path() {
        return path;
    }

    public Format format() {
        return format;
    }

    public String text() {
        return text;
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    public List<Section> sections() {
        return sections;
    }

    /** The comments that speak to the tool, in the order of the source. */
    public List<Directive> directives() {
        return directives;
    }

    private static List<Block> inOrder(List<Section> sections) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            blocks.addAll(section.inOrder());
        }
        return List.copyOf(blocks);
    }

    /** Every block in reading order, headings included. */
    public Stream<Block> blocks() {
        return blocks.stream();
    }

    /** The same as a list. */
    public List<Block> allBlocks() {
        return blocks;
    }

    /** Those that a reader of the page sees, and in which there is something to read. */
    public List<Block> readBlocks() {
        return fact(ReadBlocks.class, ReadBlocks::of).blocks();
    }

    /**
     * What follows from the document, worked out once however many ask for it.
     *
     * @param kind a type that stands for nothing but this fact
     */
    public <T> T fact(Class<T> kind, Function<? super Document, ? extends T> work) {
        return facts.of(kind, this, work);
    }

    /** The blocks of {@link #readBlocks}. */
    private record ReadBlocks(List<Block> blocks) {
        static ReadBlocks of(Document document) {
            List<Block> read = new ArrayList<>();
            for (Block block : document.blocks) {
                if (block.isVisible() && !block.prose().isBlank()) {
                    read.add(block);
                }
            }
            return new ReadBlocks(List.copyOf(read));
        }
    }

    public Stream<Block> blocks(Zone zone) {
        return blocks().filter(block -> block.zone() == zone);
    }

    /** The visible title if there is one, else the one in the metadata. */
    public Optional<Block> title() {
        Optional<Block> visible = blocks(Zone.TITLE).filter(Block::isVisible).findFirst();
        return visible.isPresent() ? visible : blocks(Zone.TITLE).findFirst();
    }

    /** The section a block or offset stands in. */
    public Optional<Section> sectionAt(int offset) {
        Section found = null;
        for (Section section : sections) {
            int start = section.all().filter(block -> block.kind() != Block.Kind.METADATA)
                    .mapToInt(block -> block.span().start()).min().orElse(Integer.MAX_VALUE);
            if (start <= offset) {
                found = section;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Line and column of an offset, both 1-based, the column in UTF-16 units. */
    public Position position(int offset) {
        return lines.position(offset);
    }

    /** The source text at a span. */
    public String quote(Span span) {
        return span.of(text);
    }

    /** The same on one line, as messages and tables show it: every run of white space one space, none at either end. */
    public String quoteOnOneLine(Span span) {
        return quote(span).replaceAll("\\s+", " ").strip();
    }
}
