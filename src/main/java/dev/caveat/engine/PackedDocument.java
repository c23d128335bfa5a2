package dev.caveat.engine;

import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import dev.caveat.document.Block;
import dev.caveat.document.Directive;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Link;
import dev.caveat.document.Prose;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.source.Source;
import java.util.List;
import java.util.function.Supplier;

/**
 * A document as bytes beside its source: where things stand, not the text again. Of a Word file, whose bytes are not its
 * text, the text as well.
 */
final class PackedDocument {
    private static final Block.Kind[] KINDS = Block.Kind.values();
    private static final Zone[] ZONES = Zone.values();

    private PackedDocument() {}

    static void pack(Document document, Source source, Packer to) {
        boolean same = document.text().equals(source.text());
        to.flag(same);
        if (!same) {
            to.text(document.text());
        }
        span(document.frontMatter().span(), to);
        to.list(document.frontMatter().fields(), field -> field(field, to));
        to.list(document.directives(), directive -> {
            span(directive.span(), to);
            to.text(directive.words());
        });
        to.text(document.titleText());
        Packer sections = new Packer();
        sections.list(document.sections(), section -> section(document.text(), section, sections));
        to.bytes(sections.bytes());
    }

    static Document unpack(Source source, Unpacker from) {
        String text = from.flag() ? source.text() : from.text();
        FrontMatter fields = new FrontMatter(span(from), from.list(() -> field(from)));
        List<Directive> directives = from.list(() -> new Directive(span(from), from.text()));
        String title = from.text();
        Supplier<Unpacker> rest = from.part();
        return Document.later(source.path(), source.format(), text, fields, directives, title, () -> {
            Unpacker sections = rest.get();
            return sections.list(() -> section(text, sections));
        });
    }

    static void span(Span span, Packer to) {
        to.count(span.start()).count(span.length());
    }

    static Span span(Unpacker from) {
        int start = from.count();
        return new Span(start, start + from.count());
    }

    private static void field(Field field, Packer to) {
        to.text(field.key());
        to.list(field.values(), value -> {
            to.text(value.text());
            span(value.span(), to);
        });
        span(field.span(), to);
    }

    private static Field field(Unpacker from) {
        return new Field(from.text(), from.list(() -> new Field.Value(from.text(), span(from))), span(from));
    }

    private static void section(String text, Section section, Packer to) {
        to.optional(section.heading(), heading -> block(text, heading, to)).count(section.level());
        to.list(section.blocks(), block -> block(text, block, to));
    }

    private static Section section(String text, Unpacker from) {
        return new Section(from.optional(() -> block(text, from)), from.count(), from.list(() -> block(text, from)));
    }

    private static void block(String text, Block block, Packer to) {
        to.constant(block.kind()).constant(block.zone());
        span(block.span(), to);
        to.list(block.prose().runs(), run -> {
            String words = run.prose().of(block.text());
            boolean there = run.verbatim() && run.source().of(text).equals(words);
            to.flag(run.verbatim()).flag(there);
            span(run.source(), to);
            if (!there) {
                to.text(words);
            }
        });
        to.list(block.links(), link -> {
            span(link.span(), to);
            to.text(link.target());
            span(link.prose(), to);
        });
    }

    private static Block block(String text, Unpacker from) {
        Block.Kind kind = from.constant(KINDS);
        Zone zone = from.constant(ZONES);
        Span span = span(from);
        Prose.Builder prose = new Prose.Builder();
        for (int runs = from.count(); runs > 0; runs--) {
            boolean verbatim = from.flag();
            boolean there = from.flag();
            Span source = span(from);
            String words = there ? source.of(text) : from.text();
            if (verbatim) {
                prose.verbatim(words, source.start());
            } else {
                prose.replaced(words, source);
            }
        }
        return new Block(kind, span, prose.build(), zone, from.list(() -> new Link(span(from), from.text(), span(from))));
    }
}
