package dev.caveat.check.own;

import dev.caveat.document.Block;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where one of the clinic's words stands in a block.
 *
 * @param prose prose offsets in the block
 * @param preferred what to write there, letter case not yet fitted
 * @param opens whether a sentence begins there
 */
record Occurrence(Block block, Span prose, Wanted wanted, List<String> preferred, boolean opens) {
    static final Comparator<Occurrence> LONGEST_FIRST = Comparator.comparingInt((Occurrence occurrence) -> -occurrence.prose.length())
            .thenComparing(Occurrence::prose).thenComparing(occurrence -> occurrence.wanted.written());

    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)(?:^|[^\\p{L}])an?[\\s\u00A0]+$");

    static Occurrence of(Sentence sentence, Match<Wanted> match) {
        Span prose = new Span(sentence.tokens().get(match.from()).start(), sentence.tokens().get(match.to() - 1).end());
        boolean opens = sentence.tokens().subList(0, match.from()).stream().noneMatch(token -> token.isWord());
        return new Occurrence(sentence.block(), prose, match.meaning(), match.meaning().preferred(), opens);
    }

    static Occurrence of(Block block, Wanted wanted, MatchResult match) {
        List<String> preferred = wanted.preferred().stream().map(each -> Wanted.filled(each, match)).toList();
        boolean opens = opensSentence(block.text(), match.start());
        return new Occurrence(block, new Span(match.start(), match.end()), wanted, preferred, opens);
    }

    private static boolean opensSentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        return before.isEmpty() || ".!?:…“\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    boolean isException() {
        return wanted.use() == Wanted.Use.EXCEPT;
    }

    /** The words as a reader reads them. */
    String words() {
        return prose.of(block.text());
    }

    /** Whether the rule is about this way of writing it, at this place. */
    boolean isMeant(WordRule rule) {
        if (isException()) {
            return true;
        }
        boolean headline = block.isHeading() || block.zone() == Zone.TITLE;
        if (rule.withinSentence() && (opens || headline)) {
            return false;
        }
        String words = plain(words());
        if (wanted.use() == Wanted.Use.TERM) {
            return !words.equals(wanted.written()) && !isCapitalized(words, headline);
        }
        boolean anyCase = !rule.matchCase() || wanted.use() == Wanted.Use.PATTERN;
        return anyCase || words.equals(plain(wanted.written()));
    }

    /** A term in its own letter case but for what a sentence's beginning or a headline asks for. */
    private boolean isCapitalized(String words, boolean headline) {
        String term = wanted.written();
        boolean shouted = words.equals(upper(term)) && block.text().equals(upper(block.text()));
        boolean everyWord = headline && term.equals(term.toLowerCase(Locale.ROOT)) && words.equals(eachCapital(term));
        return shouted || everyWord || (opens || headline) && words.equals(capital(term));
    }

    private static String eachCapital(String words) {
        return Pattern.compile("(?:^|(?<=[\\s-]))\\p{L}").matcher(words).replaceAll(letter -> upper(letter.group()));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00A0]+", " ").replace('\u2019', '\'').replace('\u2018', '\'');
    }

    /** @param asWritten whether letter case counts, so that what to write keeps its own */
    Hit hit(Article article, boolean asWritten) {
        Span span = block.source(prose.start(), prose.end());
        boolean whole = article.document().quote(span).equals(words());
        boolean exact = wanted.use() != Wanted.Use.AVOID || Wanted.isPlain(wanted.written());
        boolean safe = whole && exact && preferred.size() == 1 && fitsBefore(preferred.get(0));
        List<String> texts = preferred.stream().map(text -> asWritten && !opens ? text : fitted(text)).toList();
        Suggestion[] suggestions = texts.stream().filter(text -> !text.equals(words()))
                .map(text -> Suggestion.of(article.document(), text, safe)).toArray(Suggestion[]::new);
        String named = String.join(", ", texts.stream().map(each -> "“" + each + "”").toList());
        return Hit.of(wanted.rule(), span, Map.of("preferred", named, "reason", wanted.reason())).suggesting(suggestions);
    }

    /** A capital where the words it replaces have one, unless the preferred ones have capitals of their own. */
    private String fitted(String text) {
        boolean own = !text.equals(text.toLowerCase(Locale.ROOT));
        String words = words();
        if (text.isEmpty() || !Character.isUpperCase(words.codePointAt(0))) {
            return text;
        }
        if (wanted.use() == Wanted.Use.TERM) {
            return opens && Character.isLowerCase(text.charAt(0)) ? capital(text) : text;
        }
        boolean shouted = words.length() > 1 && words.equals(upper(words));
        return own ? text : shouted ? text.toUpperCase(Locale.ROOT) : capital(text);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String capital(String text) {
        return upper(text.substring(0, 1)) + text.substring(1);
    }

    /** Whether "a" or "an" before it would still be right. */
    private boolean fitsBefore(String text) {
        boolean article = ARTICLE_BEFORE.matcher(block.text().substring(0, prose.start())).find();
        return !article || isVowel(text) == isVowel(words());
    }

    private static boolean isVowel(String text) {
        return !text.isEmpty() && "aeiouAEIOU".indexOf(text.charAt(0)) >= 0;
    }
}
