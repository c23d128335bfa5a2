package dev.caveat.check.vale;

import dev.caveat.document.Block;
import dev.caveat.document.Section;
import dev.caveat.document.Zone;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What Vale counts of an article, under its names for it. Headings and tables count as such, not as words. */
final class Measures {
    /** Names that formulas can use. */
    static final List<String> NAMES = List.of("blockquote", "characters", "complex_words", "heading_h1", "heading_h2",
            "heading_h3",
            "heading_h4", "heading_h5", "heading_h6", "list", "long_words", "paragraphs", "polysyllabic_words",
                    "sentences",
            "syllables", "words");

    private static final int LONG = 7;
    private static final int MANY_SYLLABLES = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** An e at the end is silent but after a consonant and l; so is that of -ed and -es after most consonants. */
    private static final Pattern SILENT = Pattern.compile("(?:[^aeiouyl]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouyscxzhg]es)$");

    private final Map<String, Double> counts = new TreeMap<>();

    private Measures() {
        NAMES.forEach(name -> counts.put(name, 0.0));
    }

    /** The counts; no words where there is no prose. */
    static Map<String, Double> of(Article article) {
        Measures measures = new Measures();
        for (Section section : article.document().sections()) {
            section.all().filter(block -> block.kind() != Block.Kind.METADATA && block.zone() != Zone.FURNITURE)
                    .filter(block -> !block.text().isBlank())
                    .forEach(block -> measures.block(article, block, section.level()));
        }
        return measures.counts;
    }

    private void block(Article article, Block block, int level) {
        switch (block.kind()) {
            case HEADING -> add("heading_h" + level, 1);
            case LIST_ITEM, FOOTNOTE -> {
                add("list", 1);
                prose(article, block);
            }
            case QUOTE -> {
                add("blockquote", 1);
                prose(article, block);
            }
            case PARAGRAPH -> prose(article, block);
            default -> { }
        }
    }

    private void prose(Article article, Block block) {
        add("paragraphs", 1);
        for (Sentence sentence : article.wording().sentences(block)) {
            add("sentences", 1);
            WORD.matcher(sentence.text()).results().map(MatchResult::group).forEach(this::word);
        }
    }

    private void word(String word) {
        int syllables = syllables(word);
        boolean suffixed = word.endsWith("es") || word.endsWith("ed") || word.endsWith("ing");
        add("words", 1);
        add("syllables", syllables);
        add("characters", (double) word.codePoints().filter(Character::isLetterOrDigit).count());
        add("long_words", word.length() >= LONG ? 1 : 0);
        add("polysyllabic_words", syllables >= MANY_SYLLABLES ? 1 : 0);
        add("complex_words", syllables - (suffixed ? 1 : 0) >= MANY_SYLLABLES ? 1 : 0);
    }

    private void add(String name, double count) {
        counts.merge(name, count, Double::sum);
    }

    /** By groups of vowels; right for most words, one off for some. */
    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        int groups = (int) VOWELS.matcher(letters).results().count();
        int silent = groups > 1 && SILENT.matcher(letters).find() ? 1 : 0;
        return Math.max(1, groups - silent);
    }
}
