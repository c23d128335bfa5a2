package dev.caveat.check.own;

import dev.caveat.document.Block;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A part of an article that a rule of the clinic's can name under {@code zones:}. */
public enum Part {
    TITLE, HEADING, DESCRIPTION, BYLINE, BODY, CALL_TO_ACTION, RED_FLAG, AUTHOR, ALT_TEXT,
    /** These three stand within one of the others. */
    LIST, TABLE, QUOTE,
    /** Only where a rule names them: references, the clinic's fixed wording, what the site adds. */
    FOOTNOTE, DISCLAIMER, BOILERPLATE;

    /** Where a rule looks that names none. */
    static final Set<Part> USUAL = EnumSet.range(TITLE, ALT_TEXT);

    /** The parts a block belongs to; none for what no rule may touch (lists of sources, furniture). */
    static Set<Part> of(Block block) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        main(block).ifPresent(main -> {
            parts.add(main);
            switch (block.kind()) {
                case LIST_ITEM -> parts.add(LIST);
                case TABLE_CELL -> parts.add(TABLE);
                case QUOTE -> parts.add(QUOTE);
                default -> { }
            }
        });
        return parts;
    }

    private static Optional<Part> main(Block block) {
        Part part = switch (block.zone()) {
            case TITLE -> TITLE;
            case DESCRIPTION -> DESCRIPTION;
            case BYLINE -> BYLINE;
            case BODY -> block.isHeading() ? HEADING : BODY;
            case CALL_TO_ACTION -> CALL_TO_ACTION;
            case RED_FLAG -> block.isHeading() ? HEADING : RED_FLAG;
            case AUTHOR -> block.isHeading() ? HEADING : AUTHOR;
            case DISCLAIMER -> DISCLAIMER;
            case BOILERPLATE -> BOILERPLATE;
            case SOURCES, FURNITURE -> null;
        };
        if (part == null) {
            return Optional.empty();
        }
        return Optional.of(block.kind() == Block.Kind.IMAGE_ALT ? ALT_TEXT
                : block.kind() == Block.Kind.FOOTNOTE ? FOOTNOTE : part);
    }

    /** Whether a rule with these zones reads a block with these parts. */
    static boolean isRead(Set<Part> parts, Set<Part> zones, Set<Part> notIn) {
        boolean usual = parts.stream().anyMatch(USUAL::contains);
        boolean named = parts.stream().anyMatch(zones::contains);
        boolean kept = parts.stream().anyMatch(part -> part.ordinal() >= FOOTNOTE.ordinal() && !zones.contains(part));
        return !kept && (zones.isEmpty() ? usual : named) && parts.stream().noneMatch(notIn::contains);
    }
}
