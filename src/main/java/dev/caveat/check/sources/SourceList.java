package dev.caveat.check.sources;

import dev.caveat.check.Place;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.List;
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
    /** Entries run together in one paragraph: "1. … 2. …". */
    private static final Pattern INLINE = Pattern.compile("(?<=^|\\s)(?:\\[(\\d{1,3})]|(\\d{1,3})[.)])\\s+(?=[\\p{Lu}\\[\"\u201C])");

    /** A list of references without a heading must look like one: at least so many entries. */
    private static final int FEWEST_UNHEADED = 2;

    SourceList {
        entries = List.copyOf(entries);
    }

    /** What opens a paragraph that is only a label, or opens with one: "Sources: 1. …". */
    static Pattern label(SourceHeadings headings) {
        return Pattern.compile("^\\s*(?:" + String.join("|", headings.exact().stream().map(Pattern::quote).toList()) + ")\\s*:\\s*",
                Pattern.CASE_INSENSITIVE);
    }

    /**
     * Reads the list of a document.
     *
     * @param headings what source lists are called
     * @param label as {@link #label} makes it of the headings
     * @param noise words of blocks that are no entries wherever they stand ("share", "coming soon")
     */
    static SourceList of(Document document, SourceHeadings headings, Pattern label, Predicate<Block> noise) {
        Optional<Block> heading = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        int level = 0;
        for (Section section : document.sections()) {
            String title = SourceHeadings.plain(section.title());
            boolean sure = isListed(section, title, headings);
            boolean vague = !sure && headings.mayName(title);
            boolean named = section.heading().isPresent() && (sure || vague && holdsReferences(document, section));
            boolean part = level > 0 && section.level() > level;
            boolean listed = named || part;
            level = named ? section.level() : part ? level : 0;
            if (named) {
                heading = heading.or(section::heading);
            }
            for (Block block : section.blocks()) {
                if (block.isVisible()
                        && (listed && isContent(block) || block.zone() == Zone.SOURCES && !vague
                        || block.kind() == Block.Kind.FOOTNOTE)
                        && (!vague || isReference(document, block))) {
                    blocks.add(block);
                }
            }
        }
        if (heading.isEmpty()) {
            heading = document.blocks().filter(block -> block.isVisible() && label
                    .matcher(block.zone() == Zone.SOURCES ? block.text() + ":" : block.text()).lookingAt()).findFirst();
            heading.filter(block -> label.matcher(block.text()).lookingAt() && !blocks.contains(block))
                    .ifPresent(block -> blocks.addAll(labelled(document, block)));
        }
        if (heading.isEmpty() && blocks.isEmpty()) {
            blocks.addAll(unheaded(document));
        }
        return new SourceList(heading, entries(document, blocks, label, noise));
    }

    /** A label that is no heading, and what follows it as long as that looks like entries. */
    private static List<Block> labelled(Document document, Block label) {
        List<Block> blocks = new ArrayList<>(List.of(label));
        document.blocks().filter(Block::isVisible).dropWhile(block -> block != label).skip(1)
                .takeWhile(block -> !block.isHeading() && isContent(block)
                        && (isListItem(block) || SourceEntry.of(1, document, block).isReference()))
                .forEach(blocks::add);
        return blocks;
    }

    private static boolean holdsReferences(Document document, Section section) {
        return section.blocks().stream().anyMatch(block -> block.isVisible() && isReference(document, block));
    }

    /** An item that can be followed; a paragraph with a year besides: no sentence has both by chance. */
    private static boolean isReference(Document document, Block block) {
        SourceEntry entry = SourceEntry.of(1, document, block);
        return entry.hasLocator() && (block.kind() == Block.Kind.LIST_ITEM || entry.year().isPresent());
    }

    private static boolean isListed(Section section, String plain, SourceHeadings headings) {
        return headings.names(section.title(), plain)
                || section.heading().filter(block -> block.isVisible() && block.zone() == Zone.SOURCES).isPresent();
    }

    private static List<SourceEntry> entries(Document document, List<Block> blocks, Pattern label,
            Predicate<Block> noise) {
        List<SourceEntry> entries = new ArrayList<>();
        for (Block block : blocks) {
            Matcher opening = label.matcher(block.text());
            boolean onlyLabel = opening.lookingAt() && opening.end() == block.text().stripTrailing().length();
            if (block.isHeading() || block.prose().isBlank() || onlyLabel || noise.test(block)) {
                continue;
            }
            List<SourceEntry> several = inline(block);
            if (several.size() > 1) {
                entries.addAll(several);
                continue;
            }
            Matcher number = SourceEntry.NUMBER.matcher(block.text());
            boolean numbered = number.lookingAt();
            int name = numbered ? Integer.parseInt(number.group(1) != null ? number.group(1) : number.group(2))
                    : entries.isEmpty() ? start(document, block) : entries.get(entries.size() - 1).number() + 1;
            SourceEntry entry = SourceEntry.of(name, document, block);
            boolean listed = numbered || block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.FOOTNOTE;
            if (listed || entry.isReference()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** A Markdown list counts on from its first number, which is markup and not read. */
    private static int start(Document document, Block block) {
        int line = document.text().lastIndexOf('\n', Math.max(0, Place.of(block).start() - 1)) + 1;
        Matcher marker = SourceEntry.NUMBER.matcher(document.text().substring(line, Place.of(block).start()));
        return block.kind() == Block.Kind.LIST_ITEM && marker.matches() && marker.group(2) != null
                ? Integer.parseInt(marker.group(2)) : 1;
    }

    /** The entries of a paragraph that counts them from 1 upwards. */
    private static List<SourceEntry> inline(Block block) {
        List<SourceEntry> entries = new ArrayList<>();
        Matcher number = INLINE.matcher(block.text());
        int from = -1;
        while (number.find()) {
            int value = Integer.parseInt(number.group(1) != null ? number.group(1) : number.group(2));
            if (value == entries.size() + (from < 0 ? 1 : 2)) {
                if (from >= 0) {
                    entries.add(part(block, entries.size() + 1, from, number.start()));
                }
                from = number.start();
            }
        }
        if (from >= 0) {
            entries.add(part(block, entries.size() + 1, from, block.text().length()));
        }
        return entries;
    }

    private static SourceEntry part(Block block, int number, int from, int to) {
        int end = from + block.text().substring(from, to).stripTrailing().length();
        return SourceEntry.of(number, block, from, end);
    }

    /** The last list of an article whose every item is a reference with a year and something to follow. */
    private static List<Block> unheaded(Document document) {
        List<Block> visible = document.blocks().filter(Block::isVisible).toList();
        int to = visible.size();
        while (to > 0 && !isListItem(visible.get(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && isListItem(visible.get(from - 1))) {
            from--;
        }
        List<Block> last = visible.subList(from, to);
        boolean references = last.size() >= FEWEST_UNHEADED && last.stream().map(block -> SourceEntry.of(1, document, block))
                .allMatch(entry -> entry.year().isPresent() && entry.gaps().isEmpty());
        return references ? last : List.of();
    }

    private static boolean isListItem(Block block) {
        return block.kind() == Block.Kind.LIST_ITEM || SourceEntry.NUMBER.matcher(block.text()).lookingAt() && !block.isHeading();
    }

    /** What stands under the heading as part of the list, as far as the parser can tell. */
    private static boolean isContent(Block block) {
        return switch (block.zone()) {
            case AUTHOR, DISCLAIMER, CALL_TO_ACTION, BOILERPLATE, FURNITURE -> false;
            default -> true;
        };
    }

    Span headingSpan() {
        return heading.map(Place::of).orElseThrow();
    }
}
