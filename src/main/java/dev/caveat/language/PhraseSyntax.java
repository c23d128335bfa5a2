package dev.caveat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The notation of phrases in rulesets, and its expansion into plain sequences.
 *
 * <pre>
 * cure            this word (folded: letter case, look-alikes and national spelling do not matter)
 * pain-free       "pain free", "pain-free" or "painfree"
 * physio*  *n't   a word that begins, or ends, so
 * [cure]          any form of the word: cures, cured, curing
 * [cure:v]        the same, where it can be a verb (v), noun (n), adjective (a) or adverb (r)
 * {condition}     whatever the ruleset lists under that slot
 * #               a number
 * _               any one word
 * (a|no more|the) one of these
 * best?           may be left out; also after (…), [..] and {..}
 * ...   ...5      up to three, up to five words between
 * , ; : . ? ! %   that mark
 * ^               only at the beginning of a sentence, in front of the first word
 * </pre>
 */
final class PhraseSyntax {
    /** More than this many sequences from one phrase is a mistake in it. */
    private static final int MOST_SEQUENCES = 4_000;

    private static final int DEFAULT_GAP = 3;

    private final String phrase;
    private int at;

    private PhraseSyntax(String phrase) {
        this.phrase = phrase;
    }

    /** Every sequence a phrase stands for. */
    static List<List<Element>> expand(String phrase) {
        PhraseSyntax syntax = new PhraseSyntax(phrase);
        List<List<Element>> sequences = syntax.alternatives(false);
        if (sequences.stream().anyMatch(sequence -> sequence.stream().allMatch(Element::isGap))) {
            throw syntax.error("matches no word at all");
        }
        if (sequences.stream().anyMatch(PhraseSyntax::isAnchoredWrongly)) {
            throw syntax.error("“^” belongs in front of a word, at the beginning");
        }
        if (sequences.stream().allMatch(sequence -> trimmed(sequence).size() < sequence.size())) {
            throw syntax.error("begins or ends with a gap");
        }
        return sequences.stream().map(PhraseSyntax::trimmed).distinct().toList();
    }

    private static boolean isAnchoredWrongly(List<Element> sequence) {
        Element start = Element.of(Symbol.START);
        int last = sequence.lastIndexOf(start);
        return last > 0 || last == 0 && (sequence.size() == 1 || sequence.get(1).isGap());
    }

    /** Where a word at the edge is left out, the gap beside it goes with it. */
    private static List<Element> trimmed(List<Element> sequence) {
        int from = 0;
        int to = sequence.size();
        while (from < to && sequence.get(from).isGap()) {
            from++;
        }
        while (to > from && sequence.get(to - 1).isGap()) {
            to--;
        }
        return sequence.subList(from, to);
    }

    private List<List<Element>> alternatives(boolean inside) {
        int start = at;
        List<List<Element>> all = new ArrayList<>(sequence());
        boolean empty = phrase.substring(start, at).isBlank();
        boolean several = false;
        while (at < phrase.length() && phrase.charAt(at) == '|') {
            several = true;
            start = ++at;
            all.addAll(sequence());
            empty |= phrase.substring(start, at).isBlank();
        }
        if ((inside || several) && empty) {
            throw error("an empty alternative; write “?” after the bracket for what may be left out");
        }
        if (inside && several && all.stream().anyMatch(List::isEmpty)) {
            throw error("an alternative may be left out, and with it the whole choice; write “?” after the bracket if that is meant");
        }
        if (!inside && at < phrase.length()) {
            throw error("“)” without “(”");
        }
        return merged(all);
    }

    /** Alternatives of one step each become one step: the trie then has one edge set instead of many paths. */
    private static List<List<Element>> merged(List<List<Element>> all) {
        List<List<Element>> merged = new ArrayList<>();
        TreeSet<String> single = new TreeSet<>();
        for (List<Element> one : all) {
            if (one.size() == 1 && !one.get(0).isGap()) {
                single.addAll(one.get(0).symbols());
            } else {
                merged.add(one);
            }
        }
        if (!single.isEmpty()) {
            merged.add(0, List.of(new Element(single, 0)));
        }
        return merged;
    }

    private List<List<Element>> sequence() {
        List<List<Element>> sequences = List.of(List.of());
        while (true) {
            while (at < phrase.length() && phrase.charAt(at) == ' ') {
                at++;
            }
            if (at == phrase.length() || phrase.charAt(at) == '|' || phrase.charAt(at) == ')') {
                return sequences;
            }
            List<List<Element>> item = item();
            if (at < phrase.length() && phrase.charAt(at) == '?' && !item.get(0).get(0).isGap()) {
                at++;
                List<List<Element>> optional = new ArrayList<>(item);
                optional.add(List.of());
                item = optional;
            }
            sequences = product(sequences, item);
        }
    }

    private List<List<Element>> item() {
        char c = phrase.charAt(at);
        if (c == '(') {
            at++;
            List<List<Element>> inner = alternatives(true);
            expect(')');
            return inner;
        }
        if (c == '[') {
            return hyphened(bracketed(']'), this::lemma);
        }
        if (c == '{') {
            return List.of(List.of(Element.of(Symbol.slot(bracketed('}')))));
        }
        if (phrase.startsWith("...", at)) {
            at += 3;
            int start = at;
            while (at < phrase.length() && Character.isDigit(phrase.charAt(at))) {
                at++;
            }
            return List.of(List.of(Element.gap(start == at ? DEFAULT_GAP : Integer.parseInt(phrase.substring(start, at)))));
        }
        return word();
    }

    private List<List<Element>> word() {
        int start = at;
        while (at < phrase.length() && " |()[]{}".indexOf(phrase.charAt(at)) < 0 && !(phrase.charAt(at) == '?' && at > start)) {
            at++;
        }
        if (at == start) {
            throw error("“" + phrase.charAt(at) + "” is not expected here");
        }
        String word = phrase.substring(start, at);
        if (word.equals("#")) {
            return List.of(List.of(Element.of(Symbol.NUMBER)));
        }
        if (word.equals("^")) {
            return List.of(List.of(Element.of(Symbol.START)));
        }
        if (word.equals("_")) {
            return List.of(List.of(Element.of(Symbol.WORD)));
        }
        if (word.length() > 1 && word.endsWith("*")) {
            return hyphened(word.substring(0, word.length() - 1), text -> Symbol.prefix(Spelling.fold(text)));
        }
        if (word.length() > 1 && word.startsWith("*")) {
            return List.of(List.of(Element.of(Symbol.suffix(Spelling.fold(word.substring(1))))));
        }
        if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return List.of(List.of(Element.of(Symbol.form(Spelling.fold(word)))));
        }
        List<Element> apart = Words.of(word, 0, word.length()).stream()
                .map(token -> Element.of(Symbol.form(token.form()))).toList();
        if (apart.isEmpty()) {
            throw error("“" + word + "” is no word");
        }
        if (apart.size() > 1 && word.indexOf('-') > 0) {
            return List.of(apart, List.of(Element.of(Symbol.form(Spelling.fold(word.replace("-", ""))))));
        }
        return List.of(apart);
    }

    /** "x-ray*" and "[check-up]": the words before the last hyphen stand as they are; or all are written as one. */
    private static List<List<Element>> hyphened(String text, UnaryOperator<String> symbol) {
        int hyphen = text.lastIndexOf('-');
        if (hyphen <= 0 || hyphen == text.length() - 1) {
            return List.of(List.of(Element.of(symbol.apply(text))));
        }
        List<Element> apart = new ArrayList<>();
        Words.of(text, 0, hyphen).forEach(token -> apart.add(Element.of(Symbol.form(token.form()))));
        apart.add(Element.of(symbol.apply(text.substring(hyphen + 1))));
        return List.of(apart, List.of(Element.of(symbol.apply(text.replace("-", "")))));
    }

    private String lemma(String inside) {
        int colon = inside.indexOf(':');
        if (colon < 0) {
            return Symbol.lemma(Spelling.fold(inside));
        }
        String part = inside.substring(colon + 1);
        if (part.length() != 1 || "vnar".indexOf(part.charAt(0)) < 0) {
            throw error("part of speech “" + part + "” (valid: v, n, a, r)");
        }
        return Symbol.lemma(Spelling.fold(inside.substring(0, colon)), part.charAt(0));
    }

    private String bracketed(char close) {
        int end = phrase.indexOf(close, at);
        if (end < 0) {
            throw error("“" + close + "” is missing");
        }
        String inside = phrase.substring(at + 1, end).strip();
        if (inside.isEmpty()) {
            throw error("nothing between the brackets");
        }
        at = end + 1;
        return inside;
    }

    private void expect(char c) {
        if (at >= phrase.length() || phrase.charAt(at) != c) {
            throw error("“" + c + "” is missing");
        }
        at++;
    }

    private List<List<Element>> product(List<List<Element>> heads, List<List<Element>> tails) {
        if ((long) heads.size() * tails.size() > MOST_SEQUENCES) {
            throw error("stands for more than " + MOST_SEQUENCES + " sequences; split it");
        }
        List<List<Element>> all = new ArrayList<>();
        for (List<Element> head : heads) {
            for (List<Element> tail : tails) {
                List<Element> joined = new ArrayList<>(head);
                joined.addAll(tail);
                all.add(List.copyOf(joined));
            }
        }
        return all;
    }

    private PhraseSyntaxException error(String what) {
        return new PhraseSyntaxException(phrase, Math.min(at, Math.max(0, phrase.length() - 1)), what);
    }
}
