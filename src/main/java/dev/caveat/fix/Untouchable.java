package dev.caveat.fix;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.engine.DocumentResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of an article no edit may change: code, addresses, markup, what somebody else said, and wording that stands for
 * something signed or cited, unless the finding is about that very wording.
 *
 * @param disclaimers spans that the disclaimer is made of
 */
record Untouchable(Document document, List<Span> disclaimers) {
    private static final String DISCLAIMER = "disclaimer";
    /** Of the pieces themselves, wherever they stand. */
    private static final List<String> OF_PIECES = List.of(DISCLAIMER, "registration");

    /** Addresses of pages, files and people as they stand in prose, and handles. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*://\\S+|\\bwww\\.\\S+|\\S+@\\S+|@\\w+|\\b[\\w-]+\\.(?-i:[a-z]{2,4})(?:/\\S*)?(?=\\W|$)|\\bdoi:\\s?\\S+");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|«[^»]*»|(?<!\\w)\"[^\"]*\"(?!\\w)|(?<![\\w])‘[^‘]*’(?!\\w)");

    static Untouchable of(DocumentResult checked) {
        List<Span> disclaimers = checked.requirements().stream().filter(each -> each.id().equals(DISCLAIMER))
                .map(Requirement::evidence).flatMap(List::stream).flatMap(Untouchable::spans).toList();
        return new Untouchable(checked.document().orElseThrow(), disclaimers);
    }

    private static Stream<Span> spans(Evidence evidence) {
        return Stream.concat(Stream.of(evidence.span()), evidence.leadsTo().stream().flatMap(Untouchable::spans));
    }

    /** Why an edit must not be made; empty where it may. */
    Optional<String> reason(Finding finding, Edit edit) {
        Span span = edit.span();
        Span front = document.frontMatter().span();
        if (!front.isEmpty() && front.start() <= span.start() && span.end() <= front.end() && span.start() < front.end()) {
            return isField(span) || span.isEmpty() ? Optional.empty() : Optional.of("it stands within a field of the front matter");
        }
        if (span.isEmpty()) {
            return Optional.empty();
        }
        boolean ofPiece = OF_PIECES.contains(finding.rule().id().group());
        boolean ofDisclaimer = finding.rule().id().group().equals(DISCLAIMER);
        if (!ofDisclaimer && disclaimers.stream().anyMatch(span::overlaps)) {
            return Optional.of("it stands in the disclaimer");
        }
        List<Block> blocks = document.blocks().filter(block -> block.span().overlaps(span)).toList();
        if (blocks.isEmpty()) {
            return Optional.of("it stands in no text that a reader reads");
        }
        return blocks.stream().flatMap(block -> reason(block, span, ofPiece, ofDisclaimer).stream()).findFirst();
    }

    /** A whole value of the front matter, as its rule gives it. */
    private boolean isField(Span span) {
        return document.frontMatter().fields().stream().map(Field::values).flatMap(List::stream)
                .anyMatch(value -> value.span().equals(span));
    }

    private Optional<String> reason(Block block, Span span, boolean ofPiece, boolean ofDisclaimer) {
        if (block.kind() == Block.Kind.METADATA || block.kind() == Block.Kind.IMAGE_ALT) {
            return Optional.of("it stands in metadata or an attribute");
        }
        if (block.zone() == Zone.SOURCES && !block.isHeading() || block.kind() == Block.Kind.FOOTNOTE) {
            return Optional.of("it stands in a list of sources");
        }
        if (block.zone() == Zone.FURNITURE || block.zone() == Zone.DISCLAIMER && !ofDisclaimer) {
            return Optional.of("it stands in text that is not the writer's");
        }
        Optional<Span> read = block.prose().read(span);
        if (read.isEmpty()) {
            return ofPiece && block.span().contains(span) && !holdsCode(span) ? Optional.empty()
                    : Optional.of("there is markup within");
        }
        if (isWithin(ADDRESS, block.text(), read.get())) {
            return Optional.of("it stands in an address");
        }
        boolean quoted = block.kind() == Block.Kind.QUOTE || isWithin(QUOTED, block.text(), read.get());
        return quoted && !ofDisclaimer ? Optional.of("it stands in a quotation") : Optional.empty();
    }

    /** What is not read there may be code: its inside is no part of the prose at all. */
    private boolean holdsCode(Span span) {
        return document.quote(span).indexOf('`') >= 0 || document.quote(span).contains("<code");
    }

    private static boolean isWithin(Pattern pattern, String text, Span read) {
        Matcher each = pattern.matcher(text);
        while (each.find()) {
            if (each.start() < read.end() && read.start() < each.end()) {
                return true;
            }
        }
        return false;
    }
}
