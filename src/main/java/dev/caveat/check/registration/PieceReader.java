package dev.caveat.check.registration;

import dev.caveat.check.Terms;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pieces of registration lines in one block. */
final class PieceReader {
    /** A body that has members and no register of the law's. */
    private static final Pattern MEMBER_OF = Pattern.compile("(?:\\p{Lu}[\\p{L}-]+\\s(?:(?:of|and|for|the|in)\\s){0,2}){0,5}"
            + "(?:Association|Federation|Society|Alliance)(?:\\s(?:of|for)(?:\\s(?:and\\s)?\\p{Lu}[\\p{L}-]+){1,5})?");

    private static final List<String> MEMBERSHIPS = List.of("Association", "Federation", "Society", "Alliance");

    /** Before a college that somebody left: no registration of today. */
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:formerly|previously|then|once|was|were|had|worked|trained|studied)\\b[^.;]*$");

    private final Terms<Sort> terms;
    private final NumberLabels labels;

    /**
     * What the words of a list are.
     *
     * @param key of the profession or college; of a replaced college that of its successor, empty where there is none
     * @param replaced the college whose old names they are
     */
    private record Sort(Piece.Kind kind, String key, Optional<Replaced> replaced) {
        Sort(Piece.Kind kind, String key) {
            this(kind, key, Optional.empty());
        }
    }

    PieceReader(RegistrationLine.Parameters parameters) {
        List<Terms.Entry<Sort>> lists = new ArrayList<>();
        parameters.colleges().forEach((key, college) -> lists.add(list(Piece.Kind.COLLEGE, key, college.spellings())));
        parameters.replaced().stream().distinct().filter(old -> !old.names().isEmpty()).forEach(old -> lists.add(new Terms.Entry<>(new Sort(
                Piece.Kind.OTHER_COLLEGE, parameters.collegeNamed(old.now()).orElse(""), Optional.of(old)), College.spellings(old.names()))));
        lists.add(list(Piece.Kind.OTHER_COLLEGE, "", College.spellings(parameters.elsewhere())));
        parameters.professions().forEach((key, profession) -> lists.add(list(Piece.Kind.ASSOCIATION, key, profession.associations())));
        parameters.professions().forEach((key, profession) -> lists.add(list(Piece.Kind.TITLE, key, profession.titles())));
        parameters.professions().forEach((key, profession) -> lists.add(
                list(Piece.Kind.TITLES, key, profession.titles().stream().map(title -> title + "s").toList())));
        parameters.professions().forEach((key, profession) -> lists.add(list(Piece.Kind.ABBREVIATION, key, profession.abbreviations())));
        lists.add(list(Piece.Kind.OCCUPATION, "", parameters.occupations()));
        lists.add(list(Piece.Kind.LAY, "", parameters.lay()));
        this.terms = new Terms<>(lists);
        this.labels = new NumberLabels(parameters);
    }

    private static Terms.Entry<Sort> list(Piece.Kind kind, String key, List<String> words) {
        return new Terms.Entry<>(new Sort(kind, key), words);
    }

    /** @param day until which a college was called otherwise */
    Pieces of(Document document, LocalDate day) {
        return new Pieces(this, new NumberColumns(document, labels.cell()), day);
    }

    /** Every piece of a block, in order of place; of overlapping ones the longest. */
    List<Piece> pieces(Block block, NumberColumns columns, LocalDate day) {
        List<Piece> pieces = new ArrayList<>();
        for (Terms.Found<Sort> found : terms.in(block.text())) {
            Piece piece = piece(block, found, day);
            if (piece.kind() != Piece.Kind.OTHER_COLLEGE || !isOfThePast(piece)) {
                pieces.add(piece);
            }
        }
        memberships(block, pieces);
        List<Piece> kept = Overlaps.longest(pieces);
        List<LicenceNumber> numbers = labels.in(block);
        (numbers.isEmpty() ? columns.in(block).stream().toList() : numbers)
                .forEach(number -> kept.add(new Piece(Piece.Kind.NUMBER, "", number.text(), block, number.from())));
        if (kept.size() > 1) {
            kept.sort(Comparator.comparingInt(Piece::from));
        }
        return kept;
    }

    /** A college that was in force on the day is its successor under another name. */
    private static Piece piece(Block block, Terms.Found<Sort> found, LocalDate day) {
        Sort sort = found.list();
        boolean current = sort.replaced.isPresent() && !sort.key.isEmpty() && sort.replaced.get().isCollegeOn(day);
        String text = block.text().substring(found.from(), found.to());
        return current ? new Piece(Piece.Kind.COLLEGE, sort.key, text, block, found.from())
                : new Piece(sort.kind, sort.replaced.isPresent() ? "" : sort.key, text, block, found.from());
    }

    /** In its sentence, as far as its clause goes. */
    private static boolean isOfThePast(Piece piece) {
        String text = piece.block().text();
        int clause = Math.max(text.lastIndexOf('.', piece.from() - 1), text.lastIndexOf(';', piece.from() - 1)) + 1;
        return PAST.matcher(text.substring(clause, piece.from())).find();
    }

    /** Associations that no list names; they stand between the abbreviations and the occupations. */
    private static void memberships(Block block, List<Piece> pieces) {
        String text = block.text();
        if (MEMBERSHIPS.stream().noneMatch(text::contains) || !text.toLowerCase(Locale.ROOT).contains("member")) {
            return;
        }
        int at = 0;
        while (at < pieces.size() && pieces.get(at).kind() != Piece.Kind.OCCUPATION && pieces.get(at).kind() != Piece.Kind.LAY) {
            at++;
        }
        Matcher matcher = MEMBER_OF.matcher(text);
        while (matcher.find()) {
            pieces.add(at++, new Piece(Piece.Kind.ASSOCIATION, "", matcher.group(), block, matcher.start()));
        }
    }
}
