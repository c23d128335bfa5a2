package dev.caveat.check.vale;

import dev.caveat.language.regex.SafePattern;
import dev.caveat.language.spelling.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A word that no dictionary has. */
public final class Spelling implements Finder {
    /** What Vale passes over unless a rule is {@code custom}: camel case, capitals at the end, all but plain letters. */
    private static final List<String> USUAL = List.of("[A-Z]{1}[a-z]+[A-Z]+\\w+", "[A-Z]+$", "[^a-zA-Z_']");

    private final List<WordList> lists;
    private final Set<String> accepted;
    private final List<SafePattern> filters = new ArrayList<>();
    private final Optional<SafePattern> exceptions;
    private final boolean suggests;

    /**
     * @param lists dictionaries, at least one
     * @param accepted words besides
     * @param filters expressions for words that are not looked up
     * @param custom whether these are all there are
     * @throws IllegalArgumentException for an expression that cannot be read, or an action that no speller has
     */
    public Spelling(List<WordList> lists, Set<String> accepted, List<String> filters, boolean custom,
            List<String> exceptions, Action action) {
        this.lists = List.copyOf(lists);
        this.accepted = new TreeSet<>(accepted);
        filters.forEach(filter -> this.filters.add(Dialect.compile(filter, false)));
        if (!custom) {
            USUAL.forEach(filter -> this.filters.add(Dialect.compile(filter, false)));
        }
        this.exceptions = exceptions.isEmpty() ? Optional.empty()
                : Optional.of(Dialect.compile(String.join("|", Expressions.longestFirst(exceptions)), true));
        this.suggests = action.name().equals("suggest");
    }

    @Override
    public List<Alert> find(Piece piece, Reading reading) {
        List<Alert> alerts = new ArrayList<>();
        for (SpelledWord word : SpelledWord.in(piece.text())) {
            if (isLookedUp(word.text(), reading) && !isKnown(word.text(), reading)) {
                alerts.add(new Alert(word.start(), word.start() + word.text().length(), List.of(word.text()),
                        suggests ? suggestions(word.text()) : List.of()));
            }
        }
        return alerts;
    }

    private boolean isLookedUp(String word, Reading reading) {
        return filters.stream().allMatch(filter -> reading.matches(filter, word).isEmpty());
    }

    /** In the article's own clinic's list too: a name that the house accepts is no mistake to its style. */
    private boolean isKnown(String word, Reading reading) {
        String lower = word.toLowerCase(Locale.ROOT);
        return accepted.contains(word) || accepted.contains(lower)
                || reading.article().clinic().vocabulary().stream().anyMatch(word::equalsIgnoreCase)
                || lists.stream().anyMatch(list -> list.knows(word) || list.knows(lower))
                || reading.isExcepted(exceptions, word);
    }

    private List<String> suggestions(String word) {
        return lists.stream().flatMap(list -> list.suggestions(word).stream()).distinct().limit(5).toList();
    }
}
