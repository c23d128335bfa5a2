package dev.caveat.check.vale;

import dev.caveat.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word with the parts of speech it can have.
 *
 * @param start offset in the piece
 * @param end offset after it
 * @param tags of the Penn Treebank: all that the dictionary gives the word, but for nouns that hardly occur; nothing here chooses among them
 */
record TaggedWord(String text, int start, int end, Set<String> tags) {
    /** Every tag there is to ask for. */
    static final List<String> TAGS = List.of("CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNP", "NNPS",
            "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
            "WP", "WP$", "WRB", ".", ",", ":", "SYM");

    /** As the treebank splits them: {@code do n't}, {@code it 's}. */
    private static final Pattern WORD = Pattern.compile("(?i)[\\p{L}\\p{N}]+?(?=n['\u2019]t\\b)|n['\u2019]t\\b|['\u2019](?:s|re|ve|ll|d|m)\\b"
            + "|[\\p{L}\\p{N}*]+(?:-[\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]");

    /** A word of grammar is hardly ever the noun that the dictionary has besides: an are, a will, a can. */
    private static final Set<String> GRAMMATICAL = Set.of("CC", "DT", "EX", "MD", "PRP", "PRP$", "TO", "WDT", "WP", "WP$");
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

    static List<TaggedWord> of(String text) {
        List<TaggedWord> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            words.add(new TaggedWord(word.group(), word.start(), word.end(), tags(word.group())));
        }
        return words;
    }

    private static Set<String> tags(String word) {
        String folded = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        char first = folded.charAt(0);
        Set<String> tags = new TreeSet<>();
        switch (folded) {
            case "n't" -> tags.add("RB");
            case "'s" -> tags.addAll(List.of("POS", "VBZ"));
            case "'re", "'ve", "'m" -> tags.add("VBP");
            case "'ll" -> tags.add("MD");
            case "'d" -> tags.addAll(List.of("MD", "VBD"));
            default -> {
                if (!Character.isLetterOrDigit(first)) {
                    tags.add(".?!".indexOf(first) >= 0 ? "." : first == ',' ? "," : ":;\u2013\u2014-".indexOf(first) >= 0 ? ":" : "SYM");
                } else if (Character.isDigit(first)) {
                    tags.add("CD");
                } else {
                    known(word, folded, tags);
                }
            }
        }
        return tags;
    }

    private static void known(String word, String folded, Set<String> tags) {
        Set<Lexicon.Reading> readings = Lexicon.readings(folded);
        readings.forEach(reading -> tags.add(penn(reading.tag())));
        if (readings.stream().anyMatch(reading -> AUXILIARIES.contains(reading.lemma())) || tags.stream().anyMatch(GRAMMATICAL::contains)) {
            tags.removeIf(tag -> tag.startsWith("NN"));
        }
        if (tags.isEmpty()) {
            Lexicon.readings(word).forEach(reading -> tags.add(penn(reading.tag())));
        }
        tags.retainAll(TAGS);
        if (tags.isEmpty()) {
            tags.add(Character.isUpperCase(word.charAt(0)) ? "NNP" : folded.endsWith("s") ? "NNS" : "NN");
        }
    }

    /** The dictionary tells more of some words than the treebank ({@code NN:U}, {@code PRP_S1S}). */
    private static String penn(String tag) {
        return tag.replaceFirst("[:_].*", "");
    }
}
