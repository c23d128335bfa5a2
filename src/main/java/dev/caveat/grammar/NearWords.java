package dev.caveat.grammar;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import morfologik.fsa.ByteSequenceIterator;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.DictionaryMetadata;

/**
 * The words of a dictionary that are near one it does not hold: those that morfologik's speller finds, in its order and with
 * its weights, in a tenth of the time. A test holds the two together.
 *
 * <p>Where a hundred articles name clinics, people and streets, looking for what these may be misspellings of is a third of
 * all that LanguageTool does.
 */
final class NearWords {
    /** Frequencies are letters, A the rarest. */
    private static final int FREQUENCIES = 26;
    private static final int LONGEST = Speller.MAX_WORD_LENGTH;
    /** Of longer ones the search would take too long. */
    private static final int MOST_LETTERS = 49;
    /** Spellings that pairs of replacements make of a word, of which more are not looked at; and how short they may be. */
    private static final int MOST_SPELLINGS = 14;
    private static final int SHORT = 4;

    private final FSA words;
    private final DictionaryMetadata metadata;
    private final int distance;
    private final Replacements replacements;

    /**
     * A word that is near.
     *
     * @param weight the less, the likelier
     */
    record Near(String word, int weight) {}

    /** @param distance slips that may lie between, at least one */
    NearWords(Dictionary dictionary, int distance) {
        this.words = dictionary.fsa;
        this.metadata = dictionary.metadata;
        this.distance = distance;
        this.replacements = new Replacements(metadata.getReplacementPairs());
        if (!metadata.getDecoder().charset().equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("not in UTF-8 but " + metadata.getDecoder().charset());
        }
    }

    /** Those within the distance, the likeliest first, and then the pairs of words that the word may have run together. */
    List<Near> of(String word) {
        Look look = new Look();
        List<Near> near = new ArrayList<>(word.length() > MOST_LETTERS ? List.of() : look.replacing(word));
        near.addAll(look.apart(word));
        return near;
    }

    /** Whether letter case is no difference to the dictionary. */
    boolean convertsCase() {
        return metadata.isConvertingCase();
    }

    /** One search; what a word was found to be decides how the rest of it reads the dictionary. */
    private final class Look {
        private final CharsetEncoder encoder = metadata.getEncoder();
        private final FSATraversal traversal = new FSATraversal(words);
        private final List<Near> found = new ArrayList<>();
        /** Whether what stands behind a separator in the dictionary is not part of the word. */
        private boolean separated = true;

        List<Near> replacing(String given) {
            String word = DictionaryLookup.applyReplacements(given, metadata.getInputConversionPairs());
            if (!word.isEmpty() && word.length() < LONGEST && !holds(word)) {
                List<String> spellings = word.length() > 1 ? replacements.spellings(word) : List.of(word);
                if (word.length() > 1) {
                    spellings.forEach(this::takeAnyCase);
                }
                NearWalk walk = new NearWalk(words, metadata, replacements, distance, separated, this::take);
                for (int i = 0; i < Math.min(spellings.size(), MOST_SPELLINGS); i++) {
                    if (i > 0 && spellings.get(i).length() < SHORT) {
                        break;
                    }
                    walk.around(spellings.get(i));
                }
            }
            found.sort(Comparator.comparingInt(Near::weight));
            Set<String> seen = new HashSet<>();
            List<Near> near = new ArrayList<>();
            for (Near each : found) {
                String shown = DictionaryLookup.applyReplacements(each.word, metadata.getOutputConversionPairs());
                if (seen.add(shown) && !shown.equals(word)) {
                    near.add(new Near(shown, each.weight + frequency(each.word) - frequency(shown)));
                }
            }
            return near;
        }

        /** A spelling that the dictionary holds, be it in other letter case. */
        private void takeAnyCase(String spelling) {
            if (holds(spelling)) {
                take(spelling, 0);
                return;
            }
            String lower = spelling.toLowerCase(metadata.getLocale());
            String upper = spelling.toUpperCase(metadata.getLocale());
            takeIfHeld(lower);
            takeIfHeld(upper);
            if (lower.length() > 1) {
                takeIfHeld(Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
            }
        }

        private void takeIfHeld(String spelling) {
            if (holds(spelling)) {
                take(spelling, 0);
            }
        }

        private void take(String near, int slips) {
            found.add(new Near(near, weight(near, slips)));
        }

        private int weight(String near, int slips) {
            return slips * FREQUENCIES + FREQUENCIES - 1 - frequency(near);
        }

        List<Near> apart(String given) {
            List<Near> pairs = new ArrayList<>();
            String word = DictionaryLookup.applyReplacements(given, metadata.getInputConversionPairs());
            if (holds(word) || !metadata.isSupportingRunOnWords()) {
                return pairs;
            }
            Locale locale = metadata.getLocale();
            for (int i = 1; i < word.length(); i++) {
                String first = word.substring(0, i);
                String second = word.substring(i);
                boolean ends = holds(second) || isCapitalized(second) && holds(second.toLowerCase(locale));
                if (ends && (holds(first) || Character.isUpperCase(first.charAt(0)) && holds(first.toLowerCase(locale)))) {
                    String pair = DictionaryLookup.applyReplacements(first + " " + second, metadata.getOutputConversionPairs());
                    pairs.add(new Near(pair, weight(pair, 1)));
                }
            }
            return pairs;
        }

        /** A capital, and no other letter but small ones. */
        private boolean isCapitalized(String word) {
            return Character.isUpperCase(word.charAt(0))
                    && word.chars().skip(1).noneMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
        }

        private boolean holds(String word) {
            byte[] bytes = bytes(word);
            if (bytes.length == 0) {
                return false;
            }
            MatchResult match = traversal.match(bytes, words.getRootNode());
            if (match.kind == MatchResult.EXACT_MATCH && separated) {
                // Such a dictionary has nothing but words.
                separated = word.indexOf(metadata.getSeparator()) >= 0;
            }
            return separated ? match.kind == MatchResult.SEQUENCE_IS_A_PREFIX && words.getArc(match.node, metadata.getSeparator()) != 0
                    : match.kind == MatchResult.EXACT_MATCH;
        }

        private int frequency(String word) {
            byte[] bytes = bytes(word);
            if (!metadata.isFrequencyIncluded() || bytes.length == 0) {
                return 0;
            }
            MatchResult match = traversal.match(bytes, words.getRootNode());
            int arc = match.kind == MatchResult.SEQUENCE_IS_A_PREFIX ? words.getArc(match.node, metadata.getSeparator()) : 0;
            if (arc == 0 || words.isArcFinal(arc)) {
                return 0;
            }
            ByteSequenceIterator entries = new ByteSequenceIterator(words, words.getEndNode(arc));
            if (!entries.hasNext()) {
                return 0;
            }
            ByteBuffer entry = entries.next();
            return entry.get(entry.remaining() - 1) - 'A';
        }

        /** None for what no dictionary holds: half of a character of two. */
        private byte[] bytes(String word) {
            try {
                ByteBuffer buffer = encoder.encode(CharBuffer.wrap(word));
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                return bytes;
            } catch (CharacterCodingException e) {
                return new byte[0];
            }
        }
    }

    /** A dictionary's pairs of what is often written for what, by the length of what is right. */
    static final class Replacements {
        private static final int DEEPEST = 6;

        private final Map<Character, List<char[]>> one = new HashMap<>();
        private final Map<String, List<char[]>> two = new HashMap<>();
        private final Map<String, List<String>> longer = new HashMap<>();

        Replacements(Map<String, List<String>> pairs) {
            pairs.forEach((written, rights) -> rights.forEach(right -> {
                switch (right.length()) {
                    case 1 -> one.computeIfAbsent(right.charAt(0), any -> new ArrayList<>()).add(written.toCharArray());
                    case 2 -> two.computeIfAbsent(right, any -> new ArrayList<>()).add(written.toCharArray());
                    default -> longer.computeIfAbsent(written, any -> new ArrayList<>()).add(right);
                }
            }));
        }

        /** What may be written for one character. */
        List<char[]> forOne(char right) {
            return one.getOrDefault(right, List.of());
        }

        /** What may be written for two. */
        List<char[]> forTwo(char first, char second) {
            return two.getOrDefault(new String(new char[] {first, second}), List.of());
        }

        boolean endsTwo(char second) {
            return two.keySet().stream().anyMatch(pair -> pair.charAt(1) == second);
        }

        /** The word, and what it may have been meant to be where more than two characters are right. */
        List<String> spellings(String word) {
            return spellings(word, 0, 0);
        }

        private List<String> spellings(String word, int from, int depth) {
            if (depth > DEEPEST) {
                return List.of(word);
            }
            int at = LONGEST;
            String written = "";
            for (String each : longer.keySet()) {
                int here = word.indexOf(each, from);
                if (here >= 0 && (here < at || here == at && each.length() >= written.length())) {
                    at = here;
                    written = each;
                }
            }
            if (at == LONGEST) {
                return List.of(word);
            }
            int after = at + written.length();
            List<String> spellings = new ArrayList<>(spellings(word, after, depth + 1));
            for (String right : longer.get(written)) {
                int there = word.indexOf(right, from - right.length() + 1);
                boolean isRight = right.length() > written.length() && there >= 0 && (there == at || there == at - right.length() + 1);
                if (!isRight) {
                    spellings.addAll(spellings(word.substring(0, at) + right + word.substring(after), at + right.length(), depth + 1));
                }
            }
            return spellings;
        }
    }
}
