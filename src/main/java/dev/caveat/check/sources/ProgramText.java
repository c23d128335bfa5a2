package dev.caveat.check.sources;

import dev.caveat.document.Block;
import java.util.regex.Pattern;

/** Tells prose from what a page's program holds: structured data, properties of a component. Nobody reads it as it stands. */
final class ProgramText {
    /** A quoted key, a property, a tag's end, a brace that is none of a template's ({@code {{ site.name }}}). */
    private static final Pattern MARK = Pattern.compile(
            "\"\\s?:\\s?[\"\\[{]|=\\{|\\w=\"|/>|\"@\\w+\"|(?<![{%=])\\{(?![{%:])|(?<![}%])\\}(?!\\})");

    /** One may be a slip of the author's; two are a program's. */
    private static final int ENOUGH = 2;

    private ProgramText() {}

    static boolean is(Block block) {
        String text = block.text();
        boolean mayHold = text.indexOf('"') >= 0 || text.indexOf('{') >= 0 || text.indexOf('}') >= 0 || text.contains("/>");
        return mayHold && MARK.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }
}
