package dev.caveat.check.redflags;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Field;
import dev.caveat.document.Zone;
import dev.caveat.language.Match;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.rule.Article;
import dev.caveat.rule.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the topics of an article from its tags, title, headings and words. */
final class TopicDetector {
    static final String PRIMARY = "primary";
    static final String SECONDARY = "secondary";

    private static final double TAG = 6;
    private static final int MOST_TAGS = 2;
    private static final double TITLE = 8;
    private static final double HEADING = 3;
    private static final double MOST_FROM_BODY = 12;
    private static final int MOST_OF_ONE_TERM = 6;
    private static final double PER_WORDS = 600;
    private static final double FEWEST_WORDS = 150;
    private static final double PRIMARY_FROM = 8;
    private static final double SECONDARY_FROM = 6;
    private static final int MOST_PRIMARY = 2;

    private static final Set<Zone> UNREAD = EnumSet.of(Zone.AUTHOR, Zone.SOURCES, Zone.FURNITURE, Zone.BOILERPLATE,
            Zone.BYLINE);

    private final Map<String, TopicProfile> topics;
    private final PhraseBook<Term> book;

    private enum Role { TITLE, BODY, MASK }

    /** A phrase of a topic; each phrase of the body counts for itself. */
    private record Term(String topic, Role role, int weight, String phrase) {}

    /** What speaks for a topic so far. */
    private static final class Tally {
        private double title;
        private double headings;
        private final Map<Term, Integer> body = new java.util.LinkedHashMap<>();
    }

    TopicDetector(Map<String, TopicProfile> topics) {
        this.topics = topics;
        PhraseBook.Builder<Term> builder = PhraseBook.builder();
        topics.forEach((id, topic) -> {
            topic.title().forEach(phrase -> builder.add(phrase, new Term(id, Role.TITLE, 0, phrase)));
            topic.mask().forEach(phrase -> builder.add(phrase, new Term(id, Role.MASK, 0, phrase)));
            topic.body().forEach(weighted -> weighted.terms()
                    .forEach(phrase -> builder.add(phrase, new Term(id, Role.BODY, weighted.weight(), phrase))));
        });
        this.book = builder.build();
    }

    /** Best first; those below both thresholds left out, and of many main topics only the first two are primary. */
    List<Topic> detect(Article article) {
        Map<String, Tally> tallies = new TreeMap<>();
        int words = 0;
        for (Sentence sentence : article.wording().sentences()) {
            if (counts(sentence.block())) {
                words += (int) sentence.tokens().stream().filter(token -> token.isWord()).count();
                count(sentence, tallies);
            }
        }
        List<String> tags = tags(article.document(), "tags");
        List<String> chosen = tags(article.document(), "redFlags.topics");
        chosen = chosen.isEmpty() ? tags(article.document(), "topics") : chosen;
        List<Topic> found = new ArrayList<>();
        for (Map.Entry<String, TopicProfile> topic : topics.entrySet()) {
            Topic scored = score(topic.getKey(), topic.getValue(), tallies.getOrDefault(topic.getKey(), new Tally()),
                    tags,
                    Math.max(1, words));
            if (chosen.contains(topic.getKey())) {
                found.add(new Topic(scored.id(), Math.max(scored.score(), PRIMARY_FROM), PRIMARY,
                        List.of("named in the front matter")));
            } else if (!scored.role().isEmpty()) {
                found.add(scored);
            }
        }
        return ranked(found);
    }

    /** A topic that another speaks for is not judged; overlays always stay. */
    private List<Topic> ranked(List<Topic> found) {
        List<Topic> kept = new ArrayList<>();
        int main = 0;
        for (Topic topic : found.stream()
                .sorted(Comparator.comparingDouble(Topic::score).reversed().thenComparing(Topic::id)).toList()) {
            boolean overlay = topics.get(topic.id()).overlay();
            boolean part = isSpokenFor(topic, found);
            if (topic.role().equals(PRIMARY) && (part || !overlay && ++main > MOST_PRIMARY)) {
                kept.add(new Topic(topic.id(), topic.score(), SECONDARY, topic.reasons()));
            } else {
                kept.add(topic);
            }
        }
        return kept;
    }

    /** Whether a main topic of the article takes this one's place. */
    boolean isSpokenFor(Topic topic, List<Topic> found) {
        return found.stream().anyMatch(other -> other.role().equals(PRIMARY)
                && topics.get(other.id()).replaces().contains(topic.id()));
    }

    private Topic score(String id, TopicProfile topic, Tally tally, List<String> tags, int words) {
        long own = tags.stream().filter(topic.tags()::contains).count();
        long supporting = tags.stream().filter(topic.supportingTags()::contains).count();
        double body = 0;
        for (Map.Entry<Term, Integer> term : tally.body.entrySet()) {
            int weight = term.getKey().weight * Math.min(MOST_OF_ONE_TERM, term.getValue());
            body += weight * PER_WORDS / Math.max(words, FEWEST_WORDS);
        }
        body = Math.min(MOST_FROM_BODY, body);
        boolean evidence = own > 0 || tally.title > 0 || supporting > 0 && body >= SECONDARY_FROM;
        double fromTags = TAG * Math.min(MOST_TAGS, evidence ? own + supporting : own);
        double score = Math.round((fromTags + tally.title + tally.headings + body) * 10) / 10.0;
        List<String> reasons = new ArrayList<>();
        note(fromTags, "tags", reasons);
        note(tally.title, "title", reasons);
        note(tally.headings, "headings", reasons);
        note(body, "text", reasons);
        String role = score >= PRIMARY_FROM && evidence ? PRIMARY : body >= SECONDARY_FROM && !evidence ? SECONDARY
                : "";
        return new Topic(id, score, role, reasons);
    }

    private static void note(double points, String from, List<String> reasons) {
        if (points > 0) {
            reasons.add(String.format(Locale.ROOT, "%s %.1f", from, points));
        }
    }

    private void count(Sentence sentence, Map<String, Tally> tallies) {
        List<Match<Term>> all = book.matches(sentence);
        for (Match<Term> match : all) {
            Term term = match.meaning();
            boolean masked = all.stream().anyMatch(other -> other.meaning().role == Role.MASK
                    && other.meaning().topic.equals(term.topic) && other.overlaps(match.from(), match.to()));
            if (term.role != Role.MASK && !masked) {
                file(sentence.block(), match, all, tallies.computeIfAbsent(term.topic, any -> new Tally()));
            }
        }
    }

    private static void file(Block block, Match<Term> match, List<Match<Term>> all, Tally tally) {
        Term term = match.meaning();
        boolean heading = block.zone() == Zone.DESCRIPTION || block.isHeading();
        if (term.role == Role.TITLE) {
            tally.title = block.zone() == Zone.TITLE ? TITLE : tally.title;
            tally.headings = heading && block.zone() != Zone.TITLE ? HEADING : tally.headings;
        } else if (block.zone() != Zone.TITLE && !heading && isLongest(match, all)) {
            tally.body.merge(term, 1, Integer::sum);
        }
    }

    /** "low back pain" is one hit, not one for each phrase inside it. */
    private static boolean isLongest(Match<Term> match, List<Match<Term>> all) {
        return all.stream().noneMatch(other -> other.meaning().role == Role.BODY
                && other.meaning().topic.equals(match.meaning().topic)
                && (other.length() > match.length() || other.length() == match.length() && other.from() < match.from())
                && other.overlaps(match.from(), match.to()));
    }

    static boolean counts(Block block) {
        boolean published = block.zone() == Zone.TITLE || block.zone() == Zone.DESCRIPTION;
        return (block.isVisible() || published && block.kind() == Block.Kind.METADATA)
                && !UNREAD.contains(block.zone());
    }

    /** Values of a front matter field as tags: {@code Low Back Pain} is {@code low-back-pain}. */
    static List<String> tags(Document document, String field) {
        return document.frontMatter().get(field).map(Field::values).orElse(List.of()).stream()
                .flatMap(value -> Arrays.stream(value.text().split(",")))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"))
                .filter(tag -> !tag.isEmpty()).distinct().toList();
    }
}
