package dev.caveat.document;

import dev.caveat.fold.Folded;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A parsed article. Immutable. */
public final class Document {
    private final String path;
    private final Format format;
    private final List<Directive> directives;
    private final Supplier<Body> body;

    /** What grows with the article. */
    private record Body(String text, FrontMatter frontMatter, List<Section> sections, LineMap lines) {}

    private record Small(Folded<Body> folded) implements Supplier<Body> {
        @Override
        public Body get() {
            return folded.get();
        }
    }

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
        this.directives = List.copyOf(directives);
        Body whole = new Body(text, frontMatter, List.copyOf(sections), LineMap.of(text));
        this.body = () -> whole;
        blocks().forEach(block -> {
            if (block.span().end() > text.length()) {
                throw new IllegalArgumentException("block ends at " + block.span().end() + " of " + text.length());
            }
        });
    }

    private Document(String path, Format format, List<Directive> directives, Supplier<Body> body) {
        this.path = path;
        this.format = format;
        this.directives = directives;
        this.body = body;
    }

    /** The same, kept small until somebody looks into it. */
    public Document folded() {
        return new Document(path, format, directives, body instanceof Small ? body : new Small(Folded.of(body.get())));
    }

    public String path() {
        return path;
    }

    public Format format() {
        return format;
    }

    public String text() {
        return body.get().text;
    }

    public FrontMatter frontMatter() {
        return body.get().frontMatter;
    }

    public List<Section> sections() {
        return body.get().sections;
    }

    /** The comments that speak to the tool, in the order of the source. */
    public List<Directive> directives() {
        return directives;
    }

    /** Every block in reading order, headings included. */
    public Stream<Block> blocks() {
        return sections().stream().flatMap(Section::all);
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
        for (Section section : sections()) {
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
        return body.get().lines.position(offset);
    }

    /** The source text at a span. */
    public String quote(Span span) {
        return span.of(text());
    }

    /** The same on one line, as messages and tables show it: every run of white space one space, none at either end. */
    public String quoteOnOneLine(Span span) {
        return quote(span).replaceAll("\\s+", " ").strip();
    }
}
