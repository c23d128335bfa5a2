package dev.caveat.grammar;

import java.text.Normalizer;
import java.util.List;
import java.util.function.ObjIntConsumer;
import morfologik.fsa.FSA;
import morfologik.speller.HMatrix;
import morfologik.speller.Speller;
import morfologik.stemming.DictionaryMetadata;

/**
 * A walk over a dictionary's automaton that leaves each way as soon as no word on it can be near any more (K. Oflazer,
 * "Error-tolerant finite-state recognition", Computational Linguistics 22, 1996), as morfologik's speller takes it.
 */
final class NearWalk {
    private static final int LONGEST = Speller.MAX_WORD_LENGTH;
    private static final int LINE = LONGEST + 2;
    /** Letters that most words are made of: what there is to know of each is worked out once. */
    private static final int USUAL = 0x250;
    private static final char[] BASES = new char[USUAL];
    private static final char[] SMALL = new char[USUAL];

    static {
        for (char c = 0; c < USUAL; c++) {
            BASES[c] = decomposed(c);
            SMALL[c] = Character.toLowerCase(BASES[c]);
        }
    }

    private final FSA words;
    private final DictionaryMetadata metadata;
    private final byte separator;
    private final boolean ignoresAccents;
    private final boolean convertsCase;
    private final boolean hasEquals;
    private final NearWords.Replacements replacements;
    private final boolean[] endsTwo = new boolean[USUAL];
    private final boolean[] isOne = new boolean[USUAL];
    private final int most;
    private final boolean separated;
    private final ObjIntConsumer<String> found;
    /**
     * Slips between the beginnings of the two words, in diagonals: of the first {@code i} characters of the one and {@code j}
     * of the other at {@code (j - i + most + 1) * LINE + j}. It is not emptied between walks: morfologik does not either.
     */
    private final int[] slips;
    private final int middle;

    private char[] word = {};
    /** Its characters without accents, and these in lower case. */
    private char[] bases = {};
    private char[] small = {};
    private int last;
    private final char[] near = new char[LONGEST];
    private int allowed;

    /**
     * @param most slips
     * @param separated whether words end at the dictionary's separator
     * @param found is given the words, with the slips between
     */
    NearWalk(FSA words, DictionaryMetadata metadata, NearWords.Replacements replacements, int most, boolean separated,
            ObjIntConsumer<String> found) {
        this.words = words;
        this.metadata = metadata;
        this.separator = metadata.getSeparator();
        this.ignoresAccents = metadata.isIgnoringDiacritics();
        this.convertsCase = metadata.isConvertingCase();
        this.replacements = replacements;
        this.most = most;
        this.separated = separated;
        this.found = found;
        this.slips = atFirst(most);
        this.middle = (most + 1) * LINE;
        this.hasEquals = !metadata.getEquivalentChars().isEmpty();
        for (char c = 0; c < USUAL; c++) {
            endsTwo[c] = replacements.endsTwo(c);
            isOne[c] = !replacements.forOne(c).isEmpty();
        }
    }

    private static int[] atFirst(int most) {
        HMatrix matrix = new HMatrix(most, LONGEST);
        int[] slips = new int[(2 * most + 3) * LINE];
        for (int i = 0; i < slips.length; i++) {
            slips[i] = matrix.get(i % LINE + most + 1 - i / LINE, i % LINE);
        }
        return slips;
    }

    /** @param spelling shorter than morfologik's longest word */
    void around(String spelling) {
        word = spelling.toCharArray();
        last = word.length - 1;
        bases = new char[word.length];
        small = new char[word.length];
        for (int i = 0; i < word.length; i++) {
            bases[i] = base(word[i]);
            small[i] = Character.toLowerCase(bases[i]);
        }
        allowed = word.length <= most ? word.length - 1 : most;
        walk(0, words.getRootNode(), 0, 0, 0, 0);
    }

    /**
     * Goes on from a node.
     *
     * @param depth characters of the near word, but for those that a replacement stands for
     * @param begun bits of a character of several bytes, of which some are read
     * @param missing how many of its bytes are not
     * @param at which character of the word is next
     * @param length of the near word so far
     */
    private void walk(int depth, int node, int begun, int missing, int at, int length) {
        for (int arc = words.getFirstArc(node); arc != 0; arc = words.getNextArc(arc)) {
            int label = words.getArcLabel(arc);
            if (missing == 0 && label >= 0) {
                near[length] = (char) label;
                step(arc, depth, at, length);
            } else {
                int more = missing > 0 ? missing - 1 : missing(label);
                int code = missing > 0 ? begun << 6 | label & 0x3F : label & 0x3F >> more;
                if (more == 0) {
                    // Of two halves morfologik keeps the first.
                    near[length] = Character.toChars(code)[0];
                    step(arc, depth, at, length);
                } else if (!words.isArcTerminal(arc)) {
                    walk(depth, words.getEndNode(arc), code, more, at, length);
                }
            }
        }
    }

    /** Bytes of UTF-8 that follow on a first one. */
    private static int missing(int label) {
        int first = label & 0xFF;
        return first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    }

    /** Takes a character of the near word. */
    private void step(int arc, int depth, int at, int length) {
        int replaced = replacedByTwo(at, length);
        if (replaced > 0) {
            end(arc, at, length, slips[middle + depth - 1], at + replaced - 2);
            if (goesOn(arc, length)) {
                int before = slips[middle + depth];
                slips[middle + depth] = slips[middle + depth - 1];
                walk(depth, words.getEndNode(arc), 0, 0, at + replaced - 1, length + 1);
                slips[middle + depth] = before;
            }
        }
        replaced = replacedByOne(at, length);
        if (replaced > 0) {
            end(arc, at, length, slips[middle + depth], at + replaced - 1);
            if (goesOn(arc, length)) {
                walk(depth, words.getEndNode(arc), 0, 0, at + replaced, length + 1);
            }
        }
        if (least(depth, at, length, depth - allowed, depth + allowed) <= allowed) {
            if (ends(arc, at)) {
                int whole = last - (at - depth);
                int between = least(depth, at, length, whole, whole);
                if (between <= allowed) {
                    found.accept(String.valueOf(near, 0, length + 1), between);
                }
            }
            if (goesOn(arc, length)) {
                walk(depth + 1, words.getEndNode(arc), 0, 0, at + 1, length + 1);
            }
        }
    }

    /** A word that ends with a replacement: what the other has besides are slips. */
    private void end(int arc, int at, int length, int before, int taken) {
        if (before <= allowed && ends(arc, at)) {
            int between = before + Math.abs(last - taken);
            if (between <= allowed) {
                found.accept(String.valueOf(near, 0, length + 1), between);
            }
        }
    }

    private boolean goesOn(int arc, int length) {
        return !words.isArcTerminal(arc) && !(separated && near[length] == (char) separator);
    }

    private boolean ends(int arc, int at) {
        return Math.abs(last - at) <= allowed && (words.isArcFinal(arc) || separated && standsBeforeSeparator(arc));
    }

    private boolean standsBeforeSeparator(int arc) {
        int next = words.getArc(words.getEndNode(arc), separator);
        return next != 0 && !words.isArcTerminal(next);
    }

    /** The least number of slips with which some first characters of the word are the near one; no less than can be told apart. */
    private int least(int depth, int at, int length, int from, int to) {
        char newest = near[length];
        char base = base(newest);
        char lower = newest < USUAL ? SMALL[newest] : Character.toLowerCase(base);
        int first = Math.max(0, from);
        int end = Math.min(last - (at - depth), to);
        int cell = middle + (depth - first) * LINE + depth;
        int least = from == to ? Integer.MAX_VALUE : allowed + 1;
        for (int i = at + first - depth; i <= at + end - depth; i++) {
            int number;
            if (word[i] == newest || (small[i] == lower || hasEquals) && isSame(i, newest, base)) {
                number = slips[cell];
            } else {
                boolean swapped = i > 0 && length > 0 && word[i] == near[length - 1] && word[i - 1] == newest;
                number = 1 + Math.min(slips[swapped ? cell - 1 : cell], Math.min(slips[cell - LINE], slips[cell + LINE + 1]));
            }
            slips[cell + 1] = number;
            least = Math.min(least, number);
            cell -= LINE;
        }
        return least;
    }

    /** Whether a character of the word is that one, accents and letter case aside as the dictionary has it. */
    private boolean isSame(int at, char other, char base) {
        if (hasEquals) {
            List<Character> equal = metadata.getEquivalentChars().get(word[at]);
            if (equal != null && equal.contains(other)) {
                return true;
            }
        }
        char own = bases[at];
        return ignoresAccents && (own == base || convertsCase && Character.isLetter(own)
                && Character.isLowerCase(own) != Character.isLowerCase(base) && Character.toLowerCase(own) == Character.toLowerCase(base));
    }

    private static char base(char c) {
        return c < USUAL ? BASES[c] : decomposed(c);
    }

    private static char decomposed(char c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
    }

    /** How many characters of the word stand for the newest one of the near word. */
    private int replacedByOne(int at, int length) {
        char right = near[length];
        if (right < USUAL && !isOne[right]) {
            return 0;
        }
        for (char[] written : replacements.forOne(right)) {
            if (stands(written, at)) {
                return written.length;
            }
        }
        return 0;
    }

    /** The same of the newest two. */
    private int replacedByTwo(int at, int length) {
        char right = near[length];
        if (length == 0 || at == 0 || right < USUAL && !endsTwo[right]) {
            return 0;
        }
        for (char[] written : replacements.forTwo(near[length - 1], right)) {
            if (written.length == 2 && at < word.length && near[length - 1] == word[at - 1] && right == word[at]) {
                // It stands there as it should.
                return 0;
            }
            if (stands(written, at - 1)) {
                return written.length;
            }
        }
        return 0;
    }

    private boolean stands(char[] written, int at) {
        if (at + written.length > word.length) {
            return false;
        }
        for (int i = 0; i < written.length; i++) {
            if (written[i] != word[at + i]) {
                return false;
            }
        }
        return true;
    }
}
