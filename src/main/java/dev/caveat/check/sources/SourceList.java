package dev.caveat.check.sources;

import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources an article lists.
 *
 * @param heading the heading, or the words that stand for one ("Sources:"); empty if there is none
 * @param entries in order
 */
record SourceList(Optional<Block> heading, List<SourceEntry> entries) {
    /** A paragraph that is only a label, or opens with one: "Sources: 1. …". */
    private static final String LABEL = "^\\s*(?:%s)\\s*:\\s*";

    SourceList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the list of a document.
     *
     * @param headings of source lists, lower case
     * @param noise words of blocks that are no entries wherever they stand ("share", "coming soon")
     */
    static SourceList of(Document document, List<String> headings, Predicate<Block> noise) {
        Optional<Block> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        int level = 0;
        for (Section section : document.sections()) {
            boolean named = section.heading().isPresent() && headings.contains(label(section.title()));
            boolean part = level > 0 && section.level() > level;
            boolean listed = named || part;
            level = named ? section.level() : part ? level : 0;
            if (named) {
                heading = heading.or(section::heading);
            }
            for (Block block : section.blocks()) {
                if (block.isVisible()
                        && (listed && isContent(block) || block.zone() == Zone.SOURCES
                        || block.kind() == Block.Kind.FOOTNOTE)) {
                    blocks.add(block);
                }
            }
        }
        Pattern label = Pattern.compile(String.format(Locale.ROOT, LABEL,
                String.join("|", headings.stream().map(Pattern::quote).toList())),
                Pattern.CASE_INSENSITIVE);
        if (heading.isEmpty()) {
            heading = document.blocks().filter(block -> block.isVisible() && label.matcher(block.text() + ":").find())
                    .filter(block -> block.zone() == Zone.SOURCES || label.matcher(block.text()).find()).findFirst();
            heading.filter(block -> label.matcher(block.text()).find() && !blocks.contains(block))
                    .ifPresent(blocks::add);
        }
        return new SourceList(heading, entries(document, blocks, label, noise));
    }

    private static List<SourceEntry> entries(Document document, List<Block> blocks, Pattern label,
            Predicate<Block> noise) {
        List<SourceEntry> entries = new ArrayList<>();
        for (Block block : blocks) {
            Matcher opening = label.matcher(block.text());
            boolean onlyLabel = opening.find() && opening.end() == block.text().stripTrailing().length();
            if (block.isHeading() || block.prose().isBlank() || onlyLabel || noise.test(block)) {
                continue;
            }
            Matcher number = SourceEntry.NUMBER.matcher(block.text());
            boolean numbered = number.find();
            int name = numbered ? Integer.parseInt(number.group(1) != null ? number.group(1) : number.group(2))
                    : entries.size() + 1;
            SourceEntry entry = new SourceEntry(name, block, Place.marked(document, block));
            boolean listed = numbered || block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.FOOTNOTE;
            if (listed || entry.isReference()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** What stands under the heading as part of the list, as far as the parser can tell. */
    private static boolean isContent(Block block) {
        return switch (block.zone()) {
            case AUTHOR, DISCLAIMER, CALL_TO_ACTION, BOILERPLATE, FURNITURE -> false;
            default -> true;
        };
    }

    private static String label(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}& ]", "").replaceAll("^\\d+\\s+", "").strip();
    }

    Span headingSpan() {
        return heading.map(Place::of).orElseThrow();
    }
}
