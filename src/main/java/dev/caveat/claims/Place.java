package dev.caveat.claims;

import dev.caveat.document.Block;

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

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** For a person: "in the title". */
    public String words() {
        return words;
    }

    static Place of(Block block) {
        if (block.kind() == Block.Kind.IMAGE_ALT) {
            return ALT_TEXT;
        }
        Place zone = valueOf(block.zone().name());
        return zone == BODY && block.isHeading() ? HEADING : zone;
    }
}
