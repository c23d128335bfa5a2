package dev.caveat.check.redflags;

import dev.caveat.document.Block;
import dev.caveat.document.Block.Kind;
import dev.caveat.document.Document;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.rule.Article;
import dev.caveat.rule.SiteTemplate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts an article into passages. */
final class Passages {
    private static final Set<Kind> GROUPED = EnumSet.of(Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.QUOTE);

    private static final Set<Zone> UNREAD = EnumSet.of(Zone.TITLE, Zone.DESCRIPTION, Zone.BYLINE, Zone.AUTHOR,
            Zone.SOURCES, Zone.FURNITURE);

    /** Says that a list follows and is meant. */
    private static final Pattern ANNOUNCES = Pattern.compile("\\b(?:following|these|below|any of|such as)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final Wording wording;
    private final int bodyEnds;
    /** The sentences of the site's template. */
    private final Set<String> standing;
    private final List<Passage> passages = new ArrayList<>();
    private int words;

    private Passages(Document document, Wording wording, Optional<SiteTemplate> template) {
        this.document = document;
        this.standing = template.map(site -> site.wording().sentences().stream().map(Passages::normalised)
                .collect(Collectors.toSet())).orElse(Set.of());
        this.wording = wording;
        this.bodyEnds = bodyEnds(document);
    }

    static List<Passage> of(Article article) {
        Document document = article.document();
        Passages cutter = new Passages(document, article.wording(), article.clinic().template());
        for (int i = 0; i < document.sections().size(); i++) {
            cutter.cut(document.sections().get(i), i);
        }
        return List.copyOf(cutter.passages);
    }

    /** The section that one is part of; the article's title has no parts. */
    private int parent(int index) {
        int level = document.sections().get(index).level();
        for (int i = index - 1; i >= 0 && level > 1; i--) {
            Section before = document.sections().get(i);
            if (before.level() < level) {
                return before.level() > 1 ? i : index;
            }
        }
        return index;
    }

    /** The heading of a section, and those over it that head nothing else: "When to seek help" over "Warning signs". */
    private List<Block> headings(int index) {
        List<Block> headings = new ArrayList<>();
        int at = index;
        for (int i = index; i >= 0; i--) {
            Section section = document.sections().get(i);
            boolean over = i < index && section.level() < document.sections().get(at).level();
            if (over && !section.blocks().isEmpty()) {
                break;
            }
            if (i == index || over) {
                at = i;
                section.heading().filter(heading -> !UNREAD.contains(heading.zone()))
                        .ifPresent(heading -> headings.add(0, heading));
            }
        }
        return headings;
    }

    private void cut(Section section, int index) {
        List<Block> blocks = section.blocks().stream()
                .filter(block -> block.isVisible() && !UNREAD.contains(block.zone()) && !block.prose().isBlank())
                        .toList();
        List<List<Block>> groups = new ArrayList<>();
        for (Block block : blocks) {
            List<Block> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && joins(block, last)) {
                last.add(block);
            } else {
                groups.add(new ArrayList<>(List.of(block)));
            }
        }
        boolean first = true;
        for (List<Block> group : groups) {
            List<Block> read = new ArrayList<>(group);
            if (first) {
                read.addAll(0, headings(index));
            }
            first = false;
            add(read, section, index);
        }
    }

    private boolean joins(Block block, List<Block> group) {
        Block before = group.get(group.size() - 1);
        if (GROUPED.contains(block.kind())) {
            boolean leadIn = before.kind() == Kind.QUOTE || group.size() == 1 && before.kind() == Kind.PARAGRAPH;
            return before.kind() == block.kind() || leadIn && announces(before);
        }
        boolean afterword = block.kind() == Kind.PARAGRAPH && before.kind() == Kind.LIST_ITEM;
        return afterword && wording.sentences(block).size() == 1;
    }

    private boolean announces(Block paragraph) {
        String text = paragraph.text().stripTrailing();
        List<Sentence> sentences = wording.sentences(paragraph);
        return text.endsWith(":") || sentences.size() == 1
                || ANNOUNCES.matcher(sentences.get(sentences.size() - 1).text()).find();
    }

    private void add(List<Block> blocks, Section section, int index) {
        List<Sentence> sentences = blocks.stream().flatMap(block -> wording.sentences(block).stream()).toList();
        Passage passage = new Passage(section.heading(), blocks, sentences, index, parent(index), words,
                isBoilerplate(blocks, sentences, section));
        words += passage.words();
        passages.add(passage);
    }

    /**
     * By the template, by zone, or by position: behind the author box or the sources stands what the site adds, unless it
     * has a heading of its own there. A disclaimer before them is the article's own note and counts in full.
     */
    private boolean isBoilerplate(List<Block> blocks, List<Sentence> sentences, Section section) {
        Block last = blocks.get(blocks.size() - 1);
        if (!standing.isEmpty() && !sentences.isEmpty() && sentences.stream().map(Passages::normalised).allMatch(standing::contains)) {
            return true;
        }
        if (last.zone() == Zone.BOILERPLATE) {
            return true;
        }
        boolean ownHeading = section.heading().isPresent() && section.heading().get().span().start() > bodyEnds
                && last.zone() != Zone.DISCLAIMER;
        return last.span().start() > bodyEnds && !ownHeading;
    }

    private static String normalised(Sentence sentence) {
        return String.join(" ", sentence.forms());
    }

    /** Offset of the first block of author box or sources after some text; the document's end if there is none. */
    private static int bodyEnds(Document document) {
        boolean text = false;
        for (Block block : document.blocks().filter(Block::isVisible).toList()) {
            boolean tail = block.zone() == Zone.AUTHOR || block.zone() == Zone.SOURCES;
            if (tail && text) {
                return block.span().start();
            }
            text |= !block.isHeading() && !UNREAD.contains(block.zone());
        }
        return document.text().length();
    }
}
