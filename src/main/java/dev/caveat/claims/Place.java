package dev.caveat.claims;

import dev.caveat.document.Block;
import java.util.regex.Pattern;

/** Where in an article a claim stands, as far as that decides how much it counts. */
public enum Place {
    TITLE("in the title"),
    HEADING("in a heading"),
    DESCRIPTION("in the description"),
    ALT_TEXT("in an image's alternative text"),
    CALL_TO_ACTION("in a call to action"),
    BYLINE("in the byline"),
    AUTHOR("in the author's box"),
    BODY("in the text"),
    RED_FLAG("in the red-flag passage"),
    BOILERPLATE("in text the site adds"),
    DISCLAIMER("in the disclaimer"),
    SOURCES("in the list of sources"),
    FURNITURE("in site furniture");

    /** A number in front, a year, or something to follow. */
    private static final Pattern ENTRY =
            Pattern.compile("(?i)^\\s*\\[?\\d{1,3}[.)\\]]|\\b(?:19|20)\\d\\d\\b|\\bdoi\\b|\\bPMID\\b|https?://|\\bwww\\.");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** For a person: "in the title". */
    public String words() {
        return words;
    }

    /** Below the list a page goes on, often without a heading: what cites nothing is no source. */
    private static boolean isEntry(Block block) {
        return block.isHeading() || block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.FOOTNOTE
                || !block.links().isEmpty() || ENTRY.matcher(block.text()).find();
    }

    static Place of(Block block) {
        if (block.kind() == Block.Kind.IMAGE_ALT) {
            return ALT_TEXT;
        }
        Place zone = valueOf(block.zone().name());
        if (zone == SOURCES && !isEntry(block)) {
            return BODY;
        }
        return zone == BODY && block.isHeading() ? HEADING : zone;
    }
}
