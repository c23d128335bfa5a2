package dev.caveat.document;

import dev.caveat.fold.Folded;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A parsed article. Immutable. */
public final class Document {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String path;
    private final Format format;
    private final List<Directive> directives;
    /** Where it is known without the sections. */
    private final Optional<String> titleText;
    private final Supplier<Body> body;

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
        this(path, format, directives, Optional.empty(), known(new Body(text, frontMatter, known(Contents.of(sections, text)))));
    }

    private Document(String path, Format format, List<Directive> directives, Optional<String> titleText, Supplier<Body> body) {
        this.path = path;
        this.format = format;
        this.directives = List.copyOf(directives);
        this.titleText = titleText;
        this.body = body;
    }

    /**
     * A document whose sections are made when somebody asks for them, once.
     *
     * @param titleText what {@link #titleText} is
     */
    public static Document later(String path, Format format, String text, FrontMatter frontMatter, List<Directive> directives,
            String titleText, Supplier<List<Section>> sections) {
        return new Document(path, format, directives, Optional.of(titleText),
                known(new Body(text, frontMatter, new Later<>(() -> Contents.of(sections.get(), text)))));
    }

    /** The same, kept small until somebody looks into it. */
    public Document folded() {
        return body instanceof Small ? this : new Document(path, format, directives, titleText, new Small(body.get()));
    }

    /** The same without what was worked out of it, which is a multiple of the text. */
    public Document bare() {
        return body instanceof Small ? this : new Document(path, format, directives, titleText, known(new Body(body.get())));
    }

    private static <T> Supplier<T> known(T value) {
        return () -> value;
    }

    /** What grows with the article. */
    private static final class Body {
        private final String text;
        private final FrontMatter frontMatter;
        private final Supplier<Contents> contents;
        private final Supplier<LineMap> lines;
        private final Facts facts = new Facts();

        Body(Body same) {
            this.text = same.text;
            this.frontMatter = same.frontMatter;
            this.contents = same.contents;
            this.lines = same.lines;
        }

        Body(String text, FrontMatter frontMatter, Supplier<Contents> contents) {
            this.text = text;
            this.frontMatter = frontMatter;
            this.contents = contents;
            this.lines = new Later<>(() -> LineMap.of(text));
        }
    }

    /** @param blocks of all sections in reading order, headings included */
    private record Contents(List<Section> sections, List<Block> blocks) {
        static Contents of(List<Section> sections, String text) {
            List<Block> blocks = new ArrayList<>();
            for (Section section : sections) {
                blocks.addAll(section.inOrder());
            }
            for (Block block : blocks) {
                if (block.span().end() > text.length()) {
                    throw new IllegalArgumentException("block ends at " + block.span().end() + " of " + text.length());
                }
            }
            return new Contents(List.copyOf(sections), List.copyOf(blocks));
        }
    }

    /** What is not made yet. */
    private static final class Later<T> implements Supplier<T> {
        private final Supplier<T> making;
        private volatile T made;

        Later(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public T get() {
            T known = made;
            return known == null ? make() : known;
        }

        private synchronized T make() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }
    }

    /** A body that is kept folded, and made again for those who ask for it at about the same time. */
    private static final class Small implements Supplier<Body> {
        private final Folded<Parts> folded;
        private volatile WeakReference<Body> last = new WeakReference<>(null);

        /** What a body is made of. */
        private record Parts(String text, FrontMatter frontMatter, List<Section> sections) {}

        Small(Body body) {
            folded = Folded.of(new Parts(body.text, body.frontMatter, body.contents.get().sections));
        }

        @Override
        public Body get() {
            Body known = last.get();
            if (known == null) {
                Parts parts = folded.get();
                known = new Body(parts.text, parts.frontMatter, known(Contents.of(parts.sections, parts.text)));
                last = new WeakReference<>(known);
            }
            return known;
        }
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
        return body.get().contents.get().sections;
    }

    /** The comments that speak to the tool, in the order of the source. */
    public List<Directive> directives() {
        return directives;
    }

    /** Every block in reading order, headings included. */
    public Stream<Block> blocks() {
        return allBlocks().stream();
    }

    /** The same as a list. */
    public List<Block> allBlocks() {
        return body.get().contents.get().blocks;
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
        return body.get().facts.of(kind, this, work);
    }

    /** The blocks of {@link #readBlocks}. */
    private record ReadBlocks(List<Block> blocks) {
        static ReadBlocks of(Document document) {
            List<Block> read = new ArrayList<>();
            for (Block block : document.allBlocks()) {
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

    /** The words of the title; empty where there is none. */
    public String titleText() {
        return titleText.orElseGet(() -> title().map(Block::text).orElse(""));
    }

    /** The section a block or offset stands in: the last that begins before it. */
    public Optional<Section> sectionAt(int offset) {
        NavigableMap<Integer, Section> starts = fact(Starts.class, Starts::of).sections;
        return Optional.ofNullable(starts.floorEntry(offset)).map(Map.Entry::getValue);
    }

    /** Sections by where they begin, metadata left out, without those that begin after a later one or hold nothing else. */
    private record Starts(NavigableMap<Integer, Section> sections) {
        static Starts of(Document document) {
            NavigableMap<Integer, Section> starts = new TreeMap<>();
            for (Section section : document.sections()) {
                section.inOrder().stream().filter(block -> block.kind() != Block.Kind.METADATA).mapToInt(block -> block.span().start()).min()
                        .ifPresent(start -> {
                            starts.tailMap(start, true).clear();
                            starts.put(start, section);
                        });
            }
            return new Starts(starts);
        }
    }

    /** Line and column of an offset, both 1-based, the column in UTF-16 units. */
    public Position position(int offset) {
        return body.get().lines.get().position(offset);
    }

    /** The source text at a span. */
    public String quote(Span span) {
        return span.of(text());
    }

    /** The same on one line, as messages and tables show it: every run of white space one space, none at either end. */
    public String quoteOnOneLine(Span span) {
        return SPACE.matcher(quote(span)).replaceAll(" ").strip();
    }
}
