package dev.caveat.check.registration;

import dev.caveat.check.Choices;
import dev.caveat.check.Require;
import dev.caveat.check.Terms;
import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words before a licence number. A word for it ("licence") may stand at some distance; after a college's name or
 * a title the number must follow at once, and must not look like a year or a telephone number.
 */
final class NumberLabels {
    /** Between label and number: "no.", "number", "#", a colon, a college's name in brackets. No other digits. */
    private static final String BETWEEN = "(?:\\s*(?:no\\b\\.?|number|num\\b\\.?|#|:|,|;|\u2013|\u2014|-|is|nr\\b\\.?|under|with|as"
            + "|(?:licen[cs]e|licen[cs]ee|registration|registrant|member|membership|certificate|reg|lic|id)\\b\\.?"
            + "|[(][^()\\d]{0,60}[)])){0,6}\\s*[(\\[]?\\s*#?\\s*";

    /** After a title a number stands in brackets or behind a sign or dash. */
    private static final String AFTER_TITLE = "\\s*(?:,?\\s*[(\\[]\\s*#?|,?\\s*#|\\s[-\u2013\u2014]\\s*#?)\\s*";

    private static final String NO_YEAR = "(?!(?:19|20)\\d\\d(?!\\d))";

    /** Ten digits without a word for a licence number are somebody's telephone. */
    private static final String NO_TELEPHONE = "(?!\\d{10}(?!\\d))";

    private static final Pattern NEXT = Pattern.compile("\\s*[)\\]]?\\s*(?:,|;|/|&|and|,\\s*and)\\s*[(\\[]?#?\\s*"
            + NO_YEAR + LicenceNumber.SHAPE, Pattern.CASE_INSENSITIVE);

    /** "No. 1234567" in a line that names a college: five digits or more, so that no house number is taken. */
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\d])(?:no\\.?|#|number)\\s*:?\\s*" + NO_TELEPHONE
            + "(?=\\d{5,})" + LicenceNumber.SHAPE, Pattern.CASE_INSENSITIVE);

    /** Every number, and a year beside it, has so many digits that follow each other. */
    private static final int FEWEST_DIGITS = 3;

    /** Words before a number, filed under the pattern that reads on from there. */
    private final Terms<Pattern> labels;
    private final Pattern afterCollege;
    private final Pattern colleges;
    private final Pattern cell;

    NumberLabels(RegistrationLine.Parameters parameters) {
        List<String> colleges = new ArrayList<>();
        parameters.colleges().values().forEach(college -> colleges.addAll(college.spellings()));
        colleges.addAll(College.spellings(parameters.elsewhere()));
        String named = Stream.concat(colleges.stream().map(Pattern::quote),
                parameters.replaced().stream().flatMap(old -> old.phrases().stream()).map(NumberLabels::phrase))
                .collect(Collectors.joining("|"));
        List<String> titles = parameters.professions().values().stream()
                .flatMap(profession -> Stream.concat(profession.titles().stream(), profession.abbreviations().stream()))
                .collect(Collectors.toCollection(ArrayList::new));
        titles.addAll(parameters.occupations());
        Pattern afterLabel = pattern(any(parameters.numberLabels().stream().map(Pattern::quote)), "\\.?" + BETWEEN);
        Pattern afterTitle = pattern(any(titles.stream().map(Pattern::quote)), AFTER_TITLE + NO_YEAR + NO_TELEPHONE);
        this.afterCollege = pattern(named, BETWEEN + NO_YEAR + NO_TELEPHONE);
        parameters.replaced().forEach(old -> old.phrases().forEach(phrase -> colleges.addAll(Choices.of(phrase))));
        this.labels = new Terms<>(List.of(new Terms.Entry<>(afterLabel, withPlurals(parameters.numberLabels())),
                new Terms.Entry<>(afterCollege, withPlurals(colleges)), new Terms.Entry<>(afterTitle, withPlurals(titles))));
        this.colleges = Pattern.compile("(?<![\\p{L}\\d])(?:" + named + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
        this.cell = Pattern.compile("\\s*(?:(?:" + named + ")\\s*)?" + Require.anyWord(parameters.numberLabels()).pattern()
                + "\\s*(?:(?:no|nr)\\b\\.?|number|#)?\\s*[.:]?\\s*", Pattern.CASE_INSENSITIVE);
    }

    /** What a cell says that labels numbers, and nothing else. */
    Pattern cell() {
        return cell;
    }

    /** The labelled numbers of a block, in order. */
    List<LicenceNumber> in(Block block) {
        String text = block.text();
        TreeMap<Integer, LicenceNumber> found = new TreeMap<>();
        if (block.prose().hasFigure() && hasNumber(text)) {
            List<Pattern> there = labels.in(text).stream().map(Terms.Found::list).distinct().toList();
            there.forEach(pattern -> find(block, pattern, found));
            if (found.isEmpty() && there.contains(afterCollege) && colleges.matcher(text).find()) {
                find(block, BARE, found);
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean hasNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? digits + 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    private static void find(Block block, Pattern pattern, TreeMap<Integer, LicenceNumber> found) {
        Matcher matcher = pattern.matcher(block.text());
        while (matcher.find()) {
            add(block, matcher, found);
            Matcher next = NEXT.matcher(block.text()).region(matcher.end(1), block.text().length());
            while (next.lookingAt()) {
                add(block, next, found);
                next.region(next.end(1), block.text().length());
            }
        }
    }

    private static void add(Block block, Matcher matcher, TreeMap<Integer, LicenceNumber> found) {
        found.putIfAbsent(matcher.start(1), new LicenceNumber(matcher.group(1), block, matcher.start(1)));
    }

    private static Pattern pattern(String labels, String between) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + labels + ")s?(?![\\p{L}\\d])" + between + LicenceNumber.SHAPE,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String any(Stream<String> alternatives) {
        return alternatives.sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|"));
    }

    private static List<String> withPlurals(List<String> words) {
        return words.stream().flatMap(word -> Stream.of(word, word + "s")).distinct().toList();
    }

    /** A phrase with choices in brackets, as rulesets write them. */
    private static String phrase(String phrase) {
        return Choices.parts(phrase).stream().map(choice -> choice.size() == 1 ? Pattern.quote(choice.get(0))
                : "(?:" + any(choice.stream().map(Pattern::quote)) + ")").collect(Collectors.joining());
    }
}
