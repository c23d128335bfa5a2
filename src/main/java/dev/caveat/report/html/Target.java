package dev.caveat.report.html;

import dev.caveat.document.Block;
import dev.caveat.document.Link;
import java.util.Locale;

/** Where a link of an article leads, to be read and never to be followed. */
final class Target {
    /** UTF-16 units of an address that are shown. */
    private static final int LONGEST = 70;

    private Target() {}

    /** Without the scheme a browser does not show either; empty where the link's own words say it. */
    static String of(Block block, Link link) {
        String target = link.target().strip();
        String bare = target.replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("/$", "");
        String words = link.prose().of(block.text()).toLowerCase(Locale.ROOT);
        if (bare.isEmpty() || words.contains(bare.toLowerCase(Locale.ROOT))) {
            return "";
        }
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
    }
}
