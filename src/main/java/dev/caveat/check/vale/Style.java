package dev.caveat.check.vale;

import dev.caveat.check.own.ApprovedTexts;
import dev.caveat.document.Span;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Suggestion;
import dev.caveat.rule.Unchecked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A house style written for Vale: all its rules, asked about all pieces of an article. */
public final class Style implements Check {
    /** A rule that is not done with so many pieces is given up on the article, which is not checked anyway. */
    private static final int MOST_UNFINISHED = 3;

    private final List<StyleRule> rules;

    public Style(List<StyleRule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public CheckResult check(Article article) {
        List<Piece> pieces = Pieces.of(article, ApprovedTexts.of(article.clinic()));
        List<Hit> hits = new ArrayList<>();
        List<Unchecked> unchecked = new ArrayList<>();
        rules.forEach(rule -> ask(rule, article, pieces, hits, unchecked));
        return CheckResult.of(hits, unchecked);
    }

    private static void ask(StyleRule rule, Article article, List<Piece> pieces, List<Hit> hits,
            List<Unchecked> unchecked) {
        Definition definition = rule.definition();
        Reading reading = new Reading(article);
        Set<Integer> places = new HashSet<>();
        int left = MOST_UNFINISHED;
        for (Piece piece : pieces) {
            if (!definition.scope().holds(piece.place())) {
                continue;
            }
            for (Alert alert : rule.finder().find(piece, reading)) {
                Hit hit = hit(definition, alert, piece, article);
                boolean more = definition.limit() <= 0 || places.size() < definition.limit();
                if (more && places.add(hit.span().start())) {
                    hits.add(hit);
                }
            }
            Optional<String> why = reading.takeUnfinished();
            if (why.isPresent()) {
                unchecked.add(new Unchecked(definition.name(), piece.span(0, piece.text().length()), why.get()
                        + "; make the pattern simpler, or switch the rule off"));
                left--;
            }
            if (left == 0) {
                return;
            }
        }
    }

    /** As in Vale, the beginning of the file stands for the whole of it. */
    private static Hit hit(Definition definition, Alert alert, Piece piece, Article article) {
        boolean whole = alert.from() < 0;
        Span span = whole ? Span.at(0) : piece.span(alert.from(), alert.to());
        String message = definition.filled(alert.arguments());
        Suggestion[] suggestions = alert.suggestions().stream().map(text -> Suggestion.of(article.document(), text,
                false)).toArray(Suggestion[]::new);
        return Hit.of(definition.name(), span, Map.of("message", message)).suggesting(suggestions);
    }
}
