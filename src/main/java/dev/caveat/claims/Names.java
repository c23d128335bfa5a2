package dev.caveat.claims;

import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.language.Token;
import dev.caveat.language.Wording;
import dev.caveat.rule.Article;
import dev.caveat.rule.Practitioner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The names an article brings along: of the clinic (self), of its people (staff), and of anybody (name). */
final class Names {
    private static final int LONGEST = 4;

    /** Tokens that may stand between a name and its profession: a comma, a degree. */
    private static final int AFTER = 2;
    private static final int AFTER_COMMA = 4;

    private static final Pattern BYLINE =
            Pattern.compile("(?i)(written |authored |(medically |clinically )?reviewed )?by\\b.{1,80}", Pattern.DOTALL);

    private final List<List<String>> clinics;
    private final Set<List<String>> staff;
    private final Set<String> noNames;

    private Names(List<List<String>> clinics, Set<List<String>> staff, Set<String> noNames) {
        this.clinics = clinics;
        this.staff = staff;
        this.noNames = noNames;
    }

    /**
     * @param own finds the professions of the article's people
     * @param others finds professions whose people in a byline or author box are not meant
     */
    static Names of(Article article, List<Passage> passages, Set<String> noNames,
            PhraseBook<Boolean> own, PhraseBook<Boolean> others) {
        List<List<String>> clinics = article.clinic().names().stream().map(Wording::forms)
                .filter(forms -> !forms.isEmpty()).toList();
        Set<List<String>> staff = new LinkedHashSet<>();
        Names anybody = new Names(List.of(), Set.of(), noNames);
        article.clinic().practitioners().stream().map(Practitioner::name).map(Wording::forms)
                .forEach(name -> know(name, staff));
        for (Passage passage : passages) {
            Sentence sentence = passage.sentence();
            boolean signs = passage.place() == Place.BYLINE || passage.place() == Place.AUTHOR
                    || BYLINE.matcher(sentence.text()).matches();
            List<Match<Boolean>> professions = own.matches(sentence);
            if (signs ? others.matches(sentence).isEmpty() : !professions.isEmpty()) {
                anybody.runs(sentence).stream()
                        .filter(run -> signs || professions.stream().anyMatch(profession -> isBeside(run, profession, sentence)))
                        .forEach(run -> know(forms(sentence, run.from(), run.to()), staff));
            }
        }
        return new Names(clinics, staff, noNames);
    }

    /** "Sam Roe, Registered Physiotherapist", "physiotherapist Sam Roe", or "Sam, our lead physio": a comma sets it beside. */
    private static boolean isBeside(Match<?> name, Match<?> profession, Sentence sentence) {
        boolean comma = name.to() < sentence.tokens().size() && sentence.tokens().get(name.to()).kind() == Token.Kind.COMMA;
        return profession.from() >= name.to() && profession.from() <= name.to() + (comma ? AFTER_COMMA : AFTER)
                || profession.to() == name.from();
    }

    private static void know(List<String> name, Set<List<String>> staff) {
        if (!name.isEmpty()) {
            staff.add(name);
            staff.add(name.subList(name.size() - 1, name.size()));
        }
    }

    /** Slot readings of one sentence. */
    List<Match<String>> in(Sentence sentence) {
        List<Match<String>> found = new ArrayList<>();
        clinics.forEach(clinic -> find(sentence, clinic, "self", found));
        for (Match<String> run : runs(sentence)) {
            for (int from = run.from(); from < run.to(); from++) {
                for (int to = from + 1; to <= run.to(); to++) {
                    found.add(new Match<>("name", from, to));
                    if (!staff.isEmpty() && staff.contains(forms(sentence, from, to))) {
                        found.add(new Match<>("staff", from, to));
                    }
                }
            }
        }
        return found;
    }

    private static void find(Sentence sentence, List<String> forms, String slot, List<Match<String>> found) {
        List<Token> tokens = sentence.tokens();
        for (int from = 0; from + forms.size() <= tokens.size(); from++) {
            int at = from;
            if (IntStream.range(0, forms.size()).allMatch(i -> tokens.get(at + i).form().equals(forms.get(i)))) {
                found.add(new Match<>(slot, from, from + forms.size()));
            }
        }
    }

    /** The longest stretches of capitalized words, with the full stops of initials. */
    private List<Match<String>> runs(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<Match<String>> runs = new ArrayList<>();
        int at = isShouted(sentence) ? tokens.size() : 0;
        while (at < tokens.size()) {
            int to = at;
            while (to < tokens.size() && to - at < LONGEST
                    && (isCapitalized(sentence, to) || isInitialsStop(tokens, at, to))) {
                to++;
            }
            while (to > at && !tokens.get(to - 1).isWord()) {
                to--;
            }
            if (to > at) {
                runs.add(new Match<>("name", at, to));
            }
            at = Math.max(at + 1, to);
        }
        return runs;
    }

    /** In a line of capitals nothing tells a name; a short one may be nothing but a name. */
    private static boolean isShouted(Sentence sentence) {
        String text = sentence.block().text();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return false;
            }
        }
        return sentence.tokens().stream().filter(token -> token.kind() == Token.Kind.WORD).count() > LONGEST
                && sentence.text().equals(sentence.text().toUpperCase(Locale.ROOT));
    }

    private boolean isCapitalized(Sentence sentence, int token) {
        Token word = sentence.tokens().get(token);
        return word.kind() == Token.Kind.WORD && Character.isUpperCase(sentence.block().text().codePointAt(word.start()))
                && !noNames.contains(word.form());
    }

    private static boolean isInitialsStop(List<Token> tokens, int from, int token) {
        return token > from && tokens.get(token).form().equals(".") && tokens.get(token - 1).form().length() == 1;
    }

    private static List<String> forms(Sentence sentence, int from, int to) {
        List<String> forms = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (sentence.tokens().get(i).isWord()) {
                forms.add(bare(sentence.tokens().get(i)));
            }
        }
        return forms;
    }

    private static String bare(Token token) {
        String form = token.form();
        return form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    }
}
