package dev.caveat.check.redflags;

import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds which of a topic's conditions hold in an article. Safe to share. */
final class Conditions {
    private final Map<String, TopicProfile> topics;
    private final Map<String, PhraseBook<Term>> books = new HashMap<>();

    private record Term(int condition, boolean titleOnly) {}

    Conditions(Map<String, TopicProfile> topics) {
        this.topics = topics;
        topics.forEach((topic, profile) -> books.put(topic, compile(profile.when())));
    }

    List<When> holding(String topic, Article article) {
        List<When> conditions = topics.get(topic).when();
        if (conditions.isEmpty()) {
            return List.of();
        }
        Set<Integer> held = new TreeSet<>();
        PhraseBook<Term> book = books.get(topic);
        for (Sentence sentence : article.wording().sentences()) {
            if (TopicDetector.counts(sentence.block())) {
                boolean title = sentence.block().isHeading() || sentence.block().zone() == Zone.TITLE;
                for (Match<Term> match : book.matches(sentence)) {
                    if (title || !match.meaning().titleOnly) {
                        held.add(match.meaning().condition);
                    }
                }
            }
        }
        List<String> tags = TopicDetector.tags(article.document(), "tags");
        List<When> holding = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            When when = conditions.get(i);
            if (held.contains(i) || tags.stream().anyMatch(when.tags()::contains)) {
                holding.add(when);
            }
        }
        return holding;
    }

    private static PhraseBook<Term> compile(List<When> conditions) {
        PhraseBook.Builder<Term> builder = PhraseBook.builder();
        for (int i = 0; i < conditions.size(); i++) {
            builder.addAll(conditions.get(i).title(), new Term(i, true));
            builder.addAll(conditions.get(i).text(), new Term(i, false));
        }
        return builder.build();
    }
}
