package dev.caveat.check.registration;

import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pieces of registration lines in one block. */
final class PieceReader {
    /** A body that has members and no register of the law's. */
    private static final Pattern MEMBER_OF = Pattern.compile("(?:\\p{Lu}[\\p{L}-]+\\s(?:(?:of|and|for|the|in)\\s){0,2}){0,5}"
            + "(?:Association|Federation|Society|Alliance)(?:\\s(?:of|for)(?:\\s(?:and\\s)?\\p{Lu}[\\p{L}-]+){1,5})?");

    /** Before a college that somebody left: no registration of today. */
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:formerly|previously|then|once|was|were|had|worked|trained|studied)\\b[^.;]*$");

    private final Map<String, Pattern> titles = new LinkedHashMap<>();
    private final Map<String, Pattern> plurals = new LinkedHashMap<>();
    private final Map<String, Pattern> abbreviations = new LinkedHashMap<>();
    private final Map<String, Pattern> colleges = new LinkedHashMap<>();
    private final Map<String, Pattern> associations = new LinkedHashMap<>();
    private final Map<Replaced, Pattern> replaced = new LinkedHashMap<>();
    private final Map<Replaced, String> successors = new LinkedHashMap<>();
    private final Pattern others;
    private final Pattern occupations;
    private final Pattern lay;
    private final NumberLabels labels;

    PieceReader(RegistrationLine.Parameters parameters) {
        parameters.professions().forEach((key, profession) -> {
            titles.put(key, Require.anyWord(profession.titles()));
            plurals.put(key, Require.anyWord(profession.titles().stream().map(title -> title + "s").toList()));
            abbreviations.put(key, Require.anyWord(profession.abbreviations()));
            associations.put(key, Require.anyWord(profession.associations()));
        });
        parameters.colleges().forEach((key, college) -> colleges.put(key, college.naming()));
        parameters.replaced().stream().filter(old -> !old.names().isEmpty())
                .forEach(old -> replaced.put(old, Require.anyWord(College.spellings(old.names()))));
        replaced.keySet().forEach(old -> successors.put(old, parameters.collegeNamed(old.now()).orElse("")));
        this.others = Require.anyWord(College.spellings(parameters.elsewhere()));
        this.occupations = Require.anyWord(parameters.occupations());
        this.lay = Require.anyWord(parameters.lay());
        this.labels = new NumberLabels(parameters);
    }

    /** @param day until which a college was called otherwise */
    Pieces of(Document document, LocalDate day) {
        return new Pieces(this, new NumberColumns(document, labels.cell()), day);
    }

    /** Every piece of a block, in order of place; of overlapping ones the longest. */
    List<Piece> pieces(Block block, NumberColumns columns, LocalDate day) {
        List<Piece> pieces = new ArrayList<>();
        colleges.forEach((key, pattern) -> find(block, Piece.Kind.COLLEGE, key, pattern, pieces));
        otherColleges(block, day, pieces);
        associations.forEach((key, pattern) -> find(block, Piece.Kind.ASSOCIATION, key, pattern, pieces));
        titles.forEach((key, pattern) -> find(block, Piece.Kind.TITLE, key, pattern, pieces));
        plurals.forEach((key, pattern) -> find(block, Piece.Kind.TITLES, key, pattern, pieces));
        abbreviations.forEach((key, pattern) -> find(block, Piece.Kind.ABBREVIATION, key, pattern, pieces));
        if (block.text().toLowerCase(Locale.ROOT).contains("member")) {
            find(block, Piece.Kind.ASSOCIATION, "", MEMBER_OF, pieces);
        }
        find(block, Piece.Kind.OCCUPATION, "", occupations, pieces);
        find(block, Piece.Kind.LAY, "", lay, pieces);
        List<Piece> kept = new ArrayList<>(pieces.stream().filter(piece -> isLongest(piece, pieces)).toList());
        List<LicenceNumber> numbers = labels.in(block);
        (numbers.isEmpty() ? columns.in(block).stream().toList() : numbers)
                .forEach(number -> kept.add(new Piece(Piece.Kind.NUMBER, "", number.text(), block, number.from())));
        kept.sort(Comparator.comparingInt(Piece::from));
        return kept;
    }

    /** A college that was in force on the day is its successor under another name. */
    private void otherColleges(Block block, LocalDate day, List<Piece> pieces) {
        List<Piece> found = new ArrayList<>();
        replaced.forEach((old, pattern) -> {
            boolean current = old.isCollegeOn(day) && !successors.get(old).isEmpty();
            find(block, current ? Piece.Kind.COLLEGE : Piece.Kind.OTHER_COLLEGE, current ? successors.get(old) : "", pattern, found);
        });
        find(block, Piece.Kind.OTHER_COLLEGE, "", others, found);
        found.stream().filter(piece -> piece.kind() == Piece.Kind.COLLEGE
                || !PAST.matcher(block.text().substring(0, piece.from())).find()).forEach(pieces::add);
    }

    /** "Massage Therapist" is no title inside "College of Massage Therapists", nor "Physiotherapist" beside "Registered". */
    private static boolean isLongest(Piece piece, List<Piece> all) {
        return all.stream().noneMatch(other -> other != piece && other.from() <= piece.from() && other.to() >= piece.to()
                && other.text().length() > piece.text().length() && other.kind() != Piece.Kind.LAY);
    }

    private static void find(Block block, Piece.Kind kind, String key, Pattern pattern, List<Piece> pieces) {
        Matcher matcher = pattern.matcher(block.text());
        while (matcher.find()) {
            pieces.add(new Piece(kind, key, matcher.group(), block, matcher.start()));
        }
    }
}
