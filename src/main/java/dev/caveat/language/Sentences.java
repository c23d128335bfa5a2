package dev.caveat.language;

import dev.caveat.document.Block;
import dev.caveat.document.GivenUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a block's prose into sentences.
 *
 * <p>The JDK's own iterator breaks after "Dr." and its rules differ between releases; the same input must give the
 * same bytes on every machine.
 */
final class Sentences {
    /**
     * More tokens than anybody writes between two full stops. What is longer is a list without punctuation, or meant
     * to keep us busy; it is cut, as what is asked of a sentence may cost the square of its length.
     */
    private static final int MOST_TOKENS = 500;

    /** Abbreviations that a name or number follows; folded, without the last full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "eg", "ie", "cf", "fig", "vol", "al",
            "approx", "reg", "lic", "r.ac", "ph.d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
            "nov", "dec", "pp", "ed", "eds", "inc", "ltd", "dept", "univ", "ave", "rd", "blvd");

    /** Abbreviations only before a number: "No." also answers a question. */
    private static final Set<String> NUMBERED = Set.of("no", "nos");

    /** What may stand between the end mark and the white space after it. */
    private static final String CLOSING = "\"'\u2019\u201D)]*";

    private Sentences() {}

    static List<Sentence> of(Block block) {
        String text = block.text();
        List<Sentence> sentences = new ArrayList<>();
        Words words = new Words(text.toCharArray());
        int start = skipSpace(text, 0);
        int at = 0;
        while (at < text.length()) {
            if (!isEndMark(text.charAt(at))) {
                at++;
                continue;
            }
            int mark = at;
            int end = closed(text, mark);
            // Nothing begins amid a run of marks.
            at = end;
            if (end >= start && isFollowedBySpace(text, end) && !isInside(text, mark, end)) {
                add(block, words, start, end, sentences);
                start = skipSpace(text, end);
            }
        }
        add(block, words, start, text.stripTrailing().length(), sentences);
        return sentences;
    }

    /** The end of a run of end marks with what closes after it. */
    private static int closed(String text, int mark) {
        int i = mark;
        while (i < text.length() && isEndMark(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isEndMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    private static boolean isFollowedBySpace(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        char c = text.charAt(at);
        boolean lineEnd = c == '\u0085' || c == '\u2028' || c == '\u2029';
        return c == ' ' || c >= '\t' && c <= '\r' || lineEnd && at + 1 == text.length();
    }

    private static void add(Block block, Words words, int start, int end, List<Sentence> sentences) {
        if (start >= end) {
            return;
        }
        GivenUp.check();
        List<Token> tokens = words.between(start, end);
        calm(tokens);
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
    private static void calm(List<Token> tokens) {
        boolean inside = false;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (inside && token.kind() == Token.Kind.SENTENCE_END && token.form().equals(".")) {
                tokens.set(i, new Token(token.start(), token.end(), Token.Kind.SYMBOL, token.lexeme()));
            }
            inside |= token.isWord();
        }
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
        String word = lastWord(text, mark);
        String last = word.toLowerCase(Locale.ROOT);
        boolean initial = last.length() == 1 && Character.isUpperCase(word.charAt(0)) && !last.equals("i");
        boolean counts = Character.isDigit(text.codePointAt(next));
        boolean disease = word.equals("MS");
        return initial || ABBREVIATIONS.contains(last) && !disease || counts && NUMBERED.contains(last);
    }

    /** The letters before a full stop, with the full stops and ampersands amid them; no more than an abbreviation has. */
    private static String lastWord(String text, int mark) {
        int from = mark;
        while (from > Math.max(0, mark - 12)) {
            int c = text.codePointBefore(from);
            if (!Character.isLetter(c) && c != '.' && c != '&') {
                break;
            }
            from -= Character.charCount(c);
        }
        return text.substring(from, mark);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
