package dev.caveat.check.registration;

import dev.caveat.check.Authors;
import dev.caveat.check.Byline;
import dev.caveat.check.NameMatch;
import dev.caveat.check.PersonNames;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Zone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who is named with which pieces: in bylines and the author box, and in any other block that gives a licence
 * number or opens like a line of registration. An article about the college is no registration line, a line set apart
 * at the foot of the page is one.
 */
final class MentionReader {
    /** A line set apart has no more words. */
    private static final int LINE_WORDS = 45;
    private static final int CARD_WORDS = 6;
    /** Neighbours of a line's block that carry on with it: list items, lines of a card. */
    private static final int SHORT_WORDS = 14;

    /** Between a name and what is said of it. */
    private static final Pattern LINK = Pattern.compile("[\\s,(|:/\u00b7\u2022\u2013\u2014-]*(?:(?:is|the|a|our)\\s+){0,2}");
    /** Between a name and an abbreviation of a title: degrees, and nothing in small letters. */
    private static final Pattern DEGREES = Pattern.compile("[\\s,;(|/&\u00b7\u2022\u2013\u2014-]*"
            + "(?:(?:\\p{Lu}[\\p{L}.'\u2019]*\\p{Lu}[\\p{L}.]*)[\\s,;(|/&\u00b7-]*)*");
    /** What may stand before the name that opens a line. */
    private static final Pattern OPENING = Pattern.compile("(?i)(?:^|[|\u00b7\u2022])\\W*(?:(?:written|reviewed|authored)\\s+)?(?:by)?:?\\s*$");
    /** Before a further name of a line: "he works with Kim Ray" makes her no author. */
    private static final Pattern LISTED = Pattern.compile("(?i)(?:^|[.;,|:(\\n\u00b7\u2022\u2013\u2014-]|\\band|&|\\bby)\\s*$");
    private static final Pattern COURTESY = Pattern.compile("(?i)\\b(?:dr|doctor)\\b.*");

    private final Document document;
    private final Authors authors;
    private final Pieces pieces;
    private final NameMatch match;
    private final List<String> known = new ArrayList<>();

    MentionReader(Document document, Authors authors, Pieces pieces, NameMatch match) {
        this.document = document;
        this.authors = authors;
        this.pieces = pieces;
        this.match = match;
    }

    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (Byline byline : authors.bylines()) {
            add(byline.block(), mentions, Optional.empty());
        }
        Optional<Byline.Name> above = Optional.empty();
        for (Block block : authors.box()) {
            add(block, mentions, above);
            above = last(mentions).or(() -> authors.bylines().isEmpty() ? Optional.empty() : authors.name());
        }
        Optional<Byline.Name> beside = Optional.empty();
        TableNames table = null;
        Block before = null;
        int[] furthest = furthest(document.readBlocks());
        for (Block block : others()) {
            boolean follows = before != null && isNext(before, block, furthest);
            Optional<Byline.Name> of = follows ? beside : Optional.empty();
            if (block.kind() == Block.Kind.TABLE_CELL) {
                table = table == null ? new TableNames(document, pieces) : table;
                of = table.of(block);
            }
            add(block, mentions, of);
            beside = last(mentions).filter(name -> follows || block.span().contains(name.span()));
            before = block;
        }
        return mentions;
    }

    /** Everybody named in a block, with the pieces after each name. */
    static List<Mention> all(Block block, Pieces pieces) {
        List<PersonNames.Found> people = pieces.names(block);
        return mentions(block, people, pieces.of(block));
    }

    private static Optional<Byline.Name> last(List<Mention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : mentions.get(mentions.size() - 1).name();
    }

    /** Blocks outside byline and author box that hold a piece: lines, with the neighbours that carry on with them. */
    private List<Block> others() {
        Set<Integer> own = new HashSet<>();
        authors.bylines().forEach(byline -> own.add(byline.block().span().start()));
        authors.box().forEach(block -> own.add(block.span().start()));
        List<Block> read = document.readBlocks();
        BitSet lines = new BitSet();
        for (int i = 0; i < read.size(); i++) {
            lines.set(i, isLine(read.get(i)) || i + 1 < read.size() && isCard(read.get(i), read.get(i + 1)));
        }
        BitSet chosen = new BitSet();
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            for (int down = i; down < read.size() && (down == i || !lines.get(down) && carriesOn(read.get(down))); down++) {
                chosen.set(down);
            }
            for (int up = i - 1; up >= 0 && !chosen.get(up) && carriesOn(read.get(up)); up--) {
                chosen.set(up);
            }
        }
        return chosen.stream().mapToObj(read::get).filter(block -> !own.contains(block.span().start())).toList();
    }

    private boolean isLine(Block block) {
        if (block.zone() == Zone.TITLE || block.zone() == Zone.DESCRIPTION) {
            return false;
        }
        List<Piece> there = pieces.of(block);
        if (block.zone() == Zone.SOURCES) {
            return !there.isEmpty() && isFoot(block, there);
        }
        return has(there, Piece.Kind.NUMBER) && !isAlone(block, there) || pieces.isBesideNumber(block)
                || !there.isEmpty() && block.prose().words() <= LINE_WORDS && opensLikeLine(block, there);
    }

    /** A number in running text that names nobody and nothing else of a line. */
    private boolean isAlone(Block block, List<Piece> there) {
        return block.zone() == Zone.BODY && there.size() == 1 && block.prose().words() > SHORT_WORDS && pieces.names(block).isEmpty();
    }

    /**
     * Under a list of sources the zone goes on to the end: a line there is no source. A source opens with its authors
     * or with a body's name, gives no licence number and has no protected title behind a name.
     */
    private boolean isFoot(Block block, List<Piece> there) {
        if (block.isHeading() || block.prose().words() > LINE_WORDS) {
            return false;
        }
        boolean number = has(there, Piece.Kind.NUMBER);
        boolean said = opensLikeLine(block, there);
        boolean body = has(there, Piece.Kind.COLLEGE) || has(there, Piece.Kind.OTHER_COLLEGE)
                || has(there, Piece.Kind.ASSOCIATION);
        return said && (number || body || isApart(block)) || isApart(block) && number;
    }

    /** A paragraph, where sources are listed as items: it is none of them. */
    private static boolean isApart(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE;
    }

    private static boolean has(List<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().anyMatch(piece -> piece.kind() == kind);
    }

    /** "Sam Roe, Registered Physiotherapist …": a name first, in the block or behind a sign, and a title after it. */
    private boolean opensLikeLine(Block block, List<Piece> there) {
        return pieces.names(block).stream().filter(name -> OPENING.matcher(block.text().substring(0, name.from())).find())
                .anyMatch(name -> there.stream().anyMatch(piece -> says(name, piece)
                        && !(block.isHeading() && block.text().substring(name.end(), piece.from()).isBlank())));
    }

    /** A name on a line of its own over a title or a college. */
    private boolean isCard(Block block, Block next) {
        return !block.isHeading() && block.kind() != Block.Kind.TABLE_CELL && (block.zone() != Zone.SOURCES || isApart(block))
                && block.prose().words() <= CARD_WORDS && next.prose().words() <= SHORT_WORDS
                && pieces.names(block).stream().anyMatch(name -> block.text().substring(name.end()).isBlank())
                && pieces.of(next).stream().anyMatch(piece -> (piece.kind() == Piece.Kind.TITLE || piece.kind() == Piece.Kind.COLLEGE
                        || piece.kind() == Piece.Kind.OTHER_COLLEGE)
                        && next.text().substring(0, piece.from()).isBlank());
    }

    private static boolean says(PersonNames.Found name, Piece piece) {
        String between = piece.from() < name.end() ? " x " : piece.block().text().substring(name.end(), piece.from());
        return switch (piece.kind()) {
            case TITLE, TITLES, OCCUPATION, LAY -> LINK.matcher(between).matches() || DEGREES.matcher(between).matches();
            case ABBREVIATION -> DEGREES.matcher(between).matches();
            default -> false;
        };
    }

    private boolean carriesOn(Block block) {
        return block.prose().words() <= SHORT_WORDS && (block.zone() != Zone.SOURCES || isApart(block)) && block.zone() != Zone.TITLE
                && (!pieces.names(block).isEmpty() && block.prose().words() <= CARD_WORDS
                        || pieces.of(block).stream().anyMatch(piece -> piece.kind() != Piece.Kind.ABBREVIATION));
    }

    /** Whether a block is the first read of those that begin behind another. */
    private boolean isNext(Block before, Block block, int[] furthest) {
        int low = 0;
        int high = furthest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthest[middle] > before.span().start()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < furthest.length && document.readBlocks().get(low) == block;
    }

    /** By block: the last beginning of it and of those before it. */
    private static int[] furthest(List<Block> read) {
        int[] furthest = new int[read.size()];
        for (int i = 0; i < furthest.length; i++) {
            int start = read.get(i).span().start();
            furthest[i] = i > 0 ? Math.max(furthest[i - 1], start) : start;
        }
        return furthest;
    }

    private void add(Block block, List<Mention> mentions, Optional<Byline.Name> above) {
        List<Piece> there = pieces.of(block);
        List<PersonNames.Found> people = people(block, there);
        if (people.isEmpty()) {
            List<Piece> kept = there.stream().filter(piece -> piece.kind() != Piece.Kind.ABBREVIATION
                    || block.text().substring(0, piece.from()).isBlank() || DEGREES.matcher(block.text().substring(0, piece.from())).matches())
                    .toList();
            if (!kept.isEmpty()) {
                mentions.add(new Mention(above, block, 0, kept, false));
            }
            return;
        }
        mentions.addAll(mentions(block, people, there));
        people.forEach(person -> known.add(person.name().text()));
    }

    private static List<Mention> mentions(Block block, List<PersonNames.Found> people, List<Piece> there) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            int from = i == 0 ? 0 : people.get(i).from();
            int to = i == people.size() - 1 ? block.text().length() : people.get(i + 1).from();
            mentions.add(mention(block, people.get(i), there.stream()
                    .filter(piece -> piece.from() >= from && piece.from() < to).toList()));
        }
        return Sharing.out(block, mentions);
    }

    /** The pieces from a name up to the next; what stands before the first is its, and a title right before a name. */
    private static Mention mention(Block block, PersonNames.Found person, List<Piece> there) {
        List<Piece> own = there.stream()
                .filter(piece -> piece.kind() != Piece.Kind.ABBREVIATION || says(person, piece)).toList();
        String prefix = block.text().substring(person.from(), person.start());
        return new Mention(Optional.of(person.name()), block, person.end(), own, COURTESY.matcher(prefix).lookingAt());
    }

    /** In a byline everybody; elsewhere who opens the block, has a title, or is known. */
    private List<PersonNames.Found> people(Block block, List<Piece> there) {
        List<PersonNames.Found> names = pieces.names(block);
        boolean byline = authors.bylines().stream().anyMatch(each -> each.block().equals(block));
        boolean prose = block.prose().words() > LINE_WORDS;
        return names.stream().filter(name -> byline || block.text().substring(0, name.from()).isBlank()
                || known.stream().anyMatch(other -> match.same(other, name.name().text()))
                || !prose && LISTED.matcher(block.text().substring(0, name.from())).find()
                        && there.stream().anyMatch(piece -> says(name, piece))
                || !prose && name.from() < name.start() && there.stream().anyMatch(piece -> piece.isTitle()
                        && piece.from() >= name.from() && piece.to() <= name.start())
                || name == names.get(0) && known.isEmpty()).toList();
    }
}
