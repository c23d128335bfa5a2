package dev.caveat.language;

import dev.caveat.language.Lexicon.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** Tells a phrase that no text can ever match: its author believes in a rule that does nothing. */
public final class DeadPhrase {
    private DeadPhrase() {}

    /** Why a phrase, or one of its alternatives, can never match whatever its slots hold; empty where it can. */
    public static Optional<String> why(String phrase) {
        List<List<Element>> sequences;
        try {
            sequences = PhraseSyntax.expand(phrase);
        } catch (PhraseSyntaxException e) {
            return Optional.of(e.getMessage());
        }
        return sequences.stream().flatMap(List::stream).map(Element::symbols).flatMap(SortedSet::stream).distinct().sorted()
                .flatMap(symbol -> inText(symbol).stream()).findFirst()
                .map(reason -> "phrase “" + phrase + "” holds what can never match: " + reason);
    }

    /** The phrase among {@code others} that stands in everything {@code phrase} matches, so that it takes it all back. */
    public static Optional<String> shadow(String phrase, List<Taken> others) {
        List<List<Element>> sequences = PhraseSyntax.expand(phrase);
        return others.stream().filter(other -> sequences.stream()
                .allMatch(sequence -> other.sequences.stream().anyMatch(part -> holds(sequence, part))))
                .map(Taken::phrase).findFirst();
    }

    /** A phrase that takes others back, read once however many it is held against. */
    public static final class Taken {
        private final String phrase;
        private final List<List<Element>> sequences;

        /** @throws PhraseSyntaxException for a phrase that cannot be read */
        public Taken(String phrase) {
            this.phrase = phrase;
            this.sequences = PhraseSyntax.expand(phrase);
        }

        String phrase() {
            return phrase;
        }
    }

    private static boolean holds(List<Element> sequence, List<Element> part) {
        for (int at = 0; at + part.size() <= sequence.size(); at++) {
            int from = at;
            if (IntStream.range(0, part.size()).allMatch(i -> isWithin(sequence.get(from + i), part.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Element one, Element other) {
        return one.isGap() == other.isGap() && one.gap() <= other.gap()
                && one.symbols().stream().allMatch(symbol -> other.symbols().stream().anyMatch(wider -> isWithin(symbol, wider)));
    }

    /** Whether every token that carries the one carries the other: a word is a form of its own base form. */
    private static boolean isWithin(String symbol, String wider) {
        String word = symbol.substring(1);
        String rest = wider.substring(1);
        boolean form = symbol.charAt(0) == '=' && isOneWord(word);
        return symbol.equals(wider) || form && switch (wider.charAt(0)) {
            case '~' -> rest.equals(word);
            case '^' -> word.startsWith(rest);
            case '$' -> word.endsWith(rest);
            default -> wider.equals(Symbol.WORD);
        };
    }

    private static Optional<String> inText(String symbol) {
        String rest = symbol.substring(1);
        return switch (symbol.charAt(0)) {
            case '~' -> lemma(rest);
            case '^', '$' -> isOneWord(rest) ? Optional.empty()
                    : Optional.of("“" + rest + "” is no part of one word (a hyphen, a space and a mark separate words)");
            case '=' -> Words.of(rest, 0, rest.length()).stream().anyMatch(token -> token.kind() == Token.Kind.ENCLOSURE)
                    ? Optional.of("“" + rest + "” is a bracket, quotation mark or star, which is left out of the text that is read")
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A lemma is a base form as the dictionary has it, where the dictionary has the word. */
    private static Optional<String> lemma(String symbol) {
        int colon = symbol.indexOf(':');
        String lemma = colon < 0 ? symbol : symbol.substring(0, colon);
        if (!isOneWord(lemma)) {
            return Optional.of("[" + lemma + "] is not one word; write [" + lemma.strip().replaceAll("\\s+", "] [") + "]");
        }
        if (colon < 0) {
            return Optional.empty();
        }
        char part = symbol.charAt(colon + 1);
        Set<Reading> readings = Lexicon.readings(lemma);
        boolean known = readings.stream().anyMatch(each -> each.lemma().equals(lemma) && Symbol.part(each.tag()) == part);
        return known ? Optional.empty() : Optional.of("the dictionary has no “" + lemma + "” that is " + name(part)
                + readings.stream().filter(each -> Symbol.part(each.tag()) == part).findFirst()
                        .map(each -> "; did you mean [" + each.lemma() + ":" + part + "]?").orElse(""));
    }

    private static String name(char part) {
        return switch (part) {
            case 'v' -> "a verb";
            case 'n' -> "a noun";
            case 'a' -> "an adjective";
            default -> "an adverb";
        };
    }

    private static boolean isOneWord(String text) {
        List<Token> tokens = Words.of(text, 0, text.length());
        return tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.WORD && tokens.get(0).end() - tokens.get(0).start() == text.length();
    }
}
