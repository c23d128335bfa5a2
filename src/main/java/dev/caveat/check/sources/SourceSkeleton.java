package dev.caveat.check.sources;

import dev.caveat.check.Insertion;
import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.document.Written;
import dev.caveat.rule.Suggestion;
import java.util.List;
import java.util.Optional;

/**
 * A list of sources to fill in, as it is written in the article's format.
 *
 * @param template in Markdown: a heading, an empty line, a numbered entry
 */
record SourceSkeleton(Document document, String template) {
    private static final String HEADING_MARK = "^#+\\s*";
    private static final String NUMBER = "^\\d+\\.\\s*";

    /** After the main text, before what closes the article; in HTML outside the element its last paragraph stands in. */
    Span place() {
        Span end = Place.endOfBody(document);
        List<Block> blocks = document.allBlocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).isVisible() && Place.after(blocks.get(i)).equals(end)) {
                return Insertion.after(document, blocks.get(i), "").place();
            }
        }
        return end;
    }

    /** Heading and entry. */
    String section() {
        if (template.isBlank()) {
            return "";
        }
        return switch (document.format()) {
            case MARKDOWN -> template;
            case HTML -> "\n<h2>" + written(heading()) + "</h2>\n<ol>\n<li>" + written(entry().replaceFirst(NUMBER, "")) + "</li>\n</ol>";
            case TEXT, WORD -> "\n\n" + heading() + "\n\n" + entry();
        };
    }

    /** The heading that is there, with an entry below; none where something behind it on its line would be cut off from it. */
    Optional<String> below(Span heading) {
        String text = document.text();
        String there = heading.of(text);
        String behind = text.substring(heading.end());
        return template.isBlank() ? Optional.empty() : switch (document.format()) {
            case MARKDOWN, TEXT -> behind.isEmpty() || behind.startsWith("\n") || behind.startsWith("\r")
                    ? Optional.of(there + "\n\n" + entry()) : Optional.empty();
            case HTML, WORD -> Optional.empty();
        };
    }

    Suggestion suggestion(String text) {
        return new Suggestion(text, false, !Written.hasBlanks(template));
    }

    private String written(String text) {
        return Insertion.written(document, text);
    }

    private String heading() {
        return lines().get(0).replaceFirst(HEADING_MARK, "");
    }

    private String entry() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    private List<String> lines() {
        return template.lines().filter(line -> !line.isBlank()).toList();
    }
}
