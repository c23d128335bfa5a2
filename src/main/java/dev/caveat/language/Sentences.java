package dev.caveat.language;

import dev.caveat.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a block's prose into sentences.
 *
 * <p>The JDK's own iterator breaks after "Dr." and its rules differ between releases; the same input must give the
 * same bytes on every machine.
 */
final class Sentences {
    /** An end mark with what closes after it, then white space. It begins no search amid a run of marks. */
    private static final Pattern END =
            Pattern.compile("(?<![.!?\u2026])[.!?\u2026]++[\"'\u2019\u201D)\\]*]*+(?=\\s|$)");

    /**
     * More tokens than anybody writes between two full stops. What is longer is a list without punctuation, or meant
     * to keep us busy; it is cut, as what is asked of a sentence may cost the square of its length.
     */
    private static final int MOST_TOKENS = 500;

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.&]+)$");

    /** Abbreviations that a name or number follows; folded, without the last full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "eg", "ie", "cf", "fig", "vol", "al",
            "approx", "reg", "lic", "r.ac", "ph.d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
            "nov", "dec", "pp", "ed", "eds", "inc", "ltd", "dept", "univ", "ave", "rd", "blvd");

    /** Abbreviations only before a number: "No." also answers a question. */
    private static final Set<String> NUMBERED = Set.of("no", "nos");

    private Sentences() {}

    static List<Sentence> of(Block block) {
        String text = block.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = skipSpace(text, 0);
        Matcher matcher = END.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            if (end >= start && !isInside(text, matcher.start(), end)) {
                add(block, start, end, sentences);
                start = skipSpace(text, end);
            }
        }
        add(block, start, text.stripTrailing().length(), sentences);
        return sentences;
    }

    private static void add(Block block, int start, int end, List<Sentence> sentences) {
        if (start >= end) {
            return;
        }
        List<Token> tokens = calmed(Words.of(block.text(), start, end));
        int from = start;
        int first = 0;
        while (tokens.size() - first > MOST_TOKENS) {
            int next = first + MOST_TOKENS;
            int to = tokens.get(next - 1).end();
            sentences.add(new Sentence(block, from, to, tokens.subList(first, next)));
            first = next;
            from = tokens.get(first).start();
        }
        sentences.add(new Sentence(block, from, end, tokens.subList(first, tokens.size())));
    }

    /** The full stop of an abbreviation inside a sentence ends nothing. */
    private static List<Token> calmed(List<Token> tokens) {
        List<Token> calmed = new ArrayList<>(tokens);
        boolean inside = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (inside && token.kind() == Token.Kind.SENTENCE_END && token.form().equals(".")) {
                calmed.set(i, new Token(token.start(), token.end(), token.form(), Token.Kind.SYMBOL));
            }
            inside |= token.isWord();
        }
        return calmed;
    }

    /** Whether the full stop belongs to an abbreviation, an initial, or a sentence that goes on in lower case. */
    private static boolean isInside(String text, int mark, int end) {
        int next = skipSpace(text, end);
        if (next >= text.length()) {
            return false;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return true;
        }
        if (text.charAt(mark) != '.') {
            return false;
        }
        Matcher word = LAST_WORD.matcher(text).region(Math.max(0, mark - 12), mark);
        if (!word.find()) {
            return false;
        }
        String last = word.group(1).toLowerCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isUpperCase(word.group(1).charAt(0)) && !last.equals("i");
        boolean counts = Character.isDigit(text.codePointAt(next));
        boolean disease = word.group(1).equals("MS");
        return initial || ABBREVIATIONS.contains(last) && !disease || counts && NUMBERED.contains(last);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
