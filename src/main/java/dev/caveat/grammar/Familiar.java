package dev.caveat.grammar;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Zone;
import dev.caveat.rule.Article;
import dev.caveat.rule.Practitioner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names and terms of one article in which nothing is reported: its author's, the clinic's and its practitioners',
 * the site's as its masthead and page title give them, the configuration's own words, and the ruleset's phrases.
 */
final class Familiar {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’.-][\\p{L}\\p{M}\\p{Nd}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    /** Page titles end in the site's name: {@code Knee pain | Example Physio}. */
    private static final Pattern SITE = Pattern.compile("\\s[|–—·-]\\s+([^|–—·]+)$");
    private static final int MASTHEAD_WORDS = 8;
    private static final String[] PEOPLE = {"author", "authors", "reviewer", "reviewedBy", "medicalReviewer", "editor"};

    private final Set<String> words = new HashSet<>();
    private final List<String> phrases;

    private Familiar(List<String> phrases) {
        this.phrases = phrases.stream().map(phrase -> fold(phrase.strip())).filter(phrase -> phrase.indexOf(' ') > 0).toList();
    }

    static Familiar of(Article article, List<String> phrases) {
        List<String> names = names(article).filter(name -> !name.isBlank()).toList();
        List<String> all = new ArrayList<>(phrases);
        all.addAll(names);
        Familiar familiar = new Familiar(all);
        names.forEach(familiar::learn);
        return familiar;
    }

    private static Stream<String> names(Article article) {
        var clinic = article.clinic();
        Document document = article.document();
        Stream<String> people = clinic.practitioners().stream().map(Practitioner::name);
        Stream<String> fields = Stream.of(PEOPLE).flatMap(key -> document.frontMatter().get(key).stream())
                .flatMap(field -> field.values().stream()).map(Field.Value::text);
        Stream<String> byline = document.blocks(Zone.BYLINE).map(Block::text);
        Stream<String> site = document.blocks(Zone.TITLE).map(block -> SITE.matcher(block.text()))
                .filter(Matcher::find).map(match -> match.group(1));
        Stream<String> masthead = document.blocks(Zone.FURNITURE)
                .filter(block -> block.prose().words() <= MASTHEAD_WORDS).map(Block::text);
        return Stream.of(clinic.names().stream(), Stream.of(clinic.city()), clinic.vocabulary().stream(),
                clinic.bookingPhrases().stream(), people, fields, byline, site, masthead).flatMap(stream -> stream);
    }

    private void learn(String name) {
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            words.add(fold(word.group()));
        }
    }

    /**
     * Whether a word at {@code [start, end)} is known, a possessive ending aside. The speller reports two words where
     * it would join them: knowing one will do.
     */
    boolean knows(String text, int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        while (word.find()) {
            String folded = fold(word.group());
            if (words.contains(folded) || words.contains(POSSESSIVE.matcher(folded).replaceFirst(""))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code [start, end)} lies within a name or phrase of several words. */
    boolean covers(String text, int start, int end) {
        String folded = fold(text);
        return folded.length() == text.length() && phrases.stream().anyMatch(phrase -> {
            int first = Math.max(0, end - phrase.length());
            for (int at = folded.indexOf(phrase, first); at >= 0 && at <= start; at = folded.indexOf(phrase, at + 1)) {
                if (end <= at + phrase.length() && standsAlone(folded, at, at + phrase.length())) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
