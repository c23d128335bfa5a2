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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the topics of an article from its tags, title, headings and words. */
final class TopicDetector {
    static final String PRIMARY = "primary";
    static final String SECONDARY = "secondary";

    /** Between the words of a tag. */
    private static final Pattern GAP = Pattern.compile("[\\s_]+");

    private static final double TAG = 6;
    private static final int MOST_TAGS = 2;
    private static final double PRIMARY_FROM = 8;
    private static final double SECONDARY_FROM = 6;
    private static final int MOST_PRIMARY = 2;

    private static final Set<Zone> UNREAD = EnumSet.of(Zone.AUTHOR, Zone.SOURCES, Zone.FURNITURE, Zone.BOILERPLATE,
            Zone.BYLINE);

    private final Map<String, TopicProfile> topics;
    private final PhraseBook<TopicTerm> book;
    /** Tags that speak for a topic, whichever. */
    private final Set<String> telling = new HashSet<>();

    TopicDetector(Map<String, TopicProfile> topics) {
        this.topics = topics;
        PhraseBook.Builder<TopicTerm> builder = PhraseBook.builder();
        topics.forEach((id, topic) -> {
            topic.title().forEach(phrase -> builder.add(phrase, new TopicTerm(id, TopicTerm.Role.TITLE, 0, phrase)));
            topic.alongside()
                    .forEach(phrase -> builder.add(phrase, new TopicTerm(id, TopicTerm.Role.ALONGSIDE, 0, phrase)));
            topic.mask().forEach(phrase -> builder.add(phrase, new TopicTerm(id, TopicTerm.Role.MASK, 0, phrase)));
            topic.body().forEach(weighted -> weighted.terms().forEach(phrase ->
                    builder.add(phrase, new TopicTerm(id, TopicTerm.Role.BODY, weighted.weight(), phrase))));
        });
        this.book = builder.build();
        topics.values().forEach(topic -> {
            telling.addAll(topic.tags());
            telling.addAll(topic.supportingTags());
        });
    }

    /** Best first; those below both thresholds left out, and of many main topics only the first two are primary. */
    List<Topic> detect(Article article, Declared declared) {
        Map<String, TopicTally> tallies = new TreeMap<>();
        int words = 0;
        for (Sentence sentence : article.wording().sentences()) {
            if (counts(sentence.block())) {
                words += sentence.words();
                count(sentence, tallies);
            }
        }
        List<String> tags = tags(article.document(), "tags").stream().filter(telling::contains).toList();
        List<String> named = declared.topics().isEmpty() ? tags(article.document(), "topics") : declared.topics();
        List<Topic> found = new ArrayList<>();
        for (Map.Entry<String, TopicProfile> topic : topics.entrySet()) {
            boolean silent = tags.isEmpty() && !tallies.containsKey(topic.getKey()) && !named.contains(topic.getKey());
            if (silent) {
                continue;
            }
            Topic scored = score(topic.getKey(), topic.getValue(),
                    tallies.getOrDefault(topic.getKey(), new TopicTally()), tags, Math.max(1, words));
            if (named.contains(topic.getKey())) {
                List<String> reasons = new ArrayList<>(List.of("named in the front matter"));
                reasons.addAll(scored.reasons());
                found.add(new Topic(scored.id(), Math.max(scored.score(), PRIMARY_FROM), PRIMARY, reasons));
            } else if (!scored.role().isEmpty() && !declared.replacesDetection()) {
                found.add(scored);
            }
        }
        return declared.replacesDetection() ? inOrder(found) : ranked(inOrder(found));
    }

    private static List<Topic> inOrder(List<Topic> found) {
        List<Topic> sorted = new ArrayList<>(found);
        sorted.sort((one, other) -> one.score() == other.score() ? one.id().compareTo(other.id()) : Double.compare(other.score(), one.score()));
        return Collections.unmodifiableList(sorted);
    }

    /** A topic that another speaks for is not judged; overlays always stay. */
    private List<Topic> ranked(List<Topic> found) {
        List<Topic> kept = new ArrayList<>();
        int main = 0;
        for (Topic topic : found) {
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

    private Topic score(String id, TopicProfile topic, TopicTally tally, List<String> tags, int words) {
        List<String> own = tags.stream().filter(topic.tags()::contains).toList();
        List<String> supporting = tags.stream().filter(topic.supportingTags()::contains).toList();
        double body = tally.fromBody(words);
        boolean apart = !topic.alongside().isEmpty() && !tally.hasEnoughAlongside();
        boolean evidence = !own.isEmpty() || tally.isInTitle() || !supporting.isEmpty() && body >= SECONDARY_FROM;
        List<String> counted = new ArrayList<>(own);
        counted.addAll(evidence ? supporting : List.of());
        double fromTags = TAG * Math.min(MOST_TAGS, counted.size());
        double score = Math.round((fromTags + tally.fromHeads() + body) * 10) / 10.0;
        String role = apart ? "" : score >= PRIMARY_FROM && evidence ? PRIMARY
                : body >= SECONDARY_FROM && !evidence ? SECONDARY : "";
        return new Topic(id, score, role, tally.reasons(counted, fromTags, words));
    }

    private void count(Sentence sentence, Map<String, TopicTally> tallies) {
        List<Match<TopicTerm>> all = book.matches(sentence);
        for (Match<TopicTerm> match : all) {
            TopicTerm term = match.meaning();
            Optional<Match<TopicTerm>> mask = all.stream().filter(other -> other.meaning().role() == TopicTerm.Role.MASK
                    && other.meaning().topic().equals(term.topic()) && other.overlaps(match.from(), match.to()))
                    .findFirst();
            if (term.role() != TopicTerm.Role.MASK) {
                TopicTally tally = tallies.computeIfAbsent(term.topic(), any -> new TopicTally());
                if (mask.isEmpty()) {
                    file(sentence, match, all, tally);
                } else if (isLongest(match, all)) {
                    tally.masked(sentence.text(mask.get().from(), mask.get().to()));
                }
            }
        }
    }

    private static void file(Sentence sentence, Match<TopicTerm> match, List<Match<TopicTerm>> all, TopicTally tally) {
        Block block = sentence.block();
        String written = sentence.text(match.from(), match.to());
        boolean heading = block.zone() == Zone.DESCRIPTION || block.isHeading();
        if (match.meaning().role() == TopicTerm.Role.ALONGSIDE) {
            tally.alongside(heading || block.zone() == Zone.TITLE);
            return;
        }
        if (match.meaning().role() == TopicTerm.Role.TITLE) {
            if (block.zone() == Zone.TITLE) {
                tally.inTitle(written);
            } else if (heading) {
                tally.inHeading(written);
            }
        } else if (block.zone() != Zone.TITLE && !heading && isLongest(match, all)) {
            tally.inBody(match.meaning(), written);
        }
    }

    /** "low back pain" is one hit, not one for each phrase inside it. */
    private static boolean isLongest(Match<TopicTerm> match, List<Match<TopicTerm>> all) {
        return all.stream().noneMatch(other -> other.meaning().role() == TopicTerm.Role.BODY
                && other.meaning().topic().equals(match.meaning().topic())
                && (other.length() > match.length() || other.length() == match.length() && other.from() < match.from())
                && other.overlaps(match.from(), match.to()));
    }

    static boolean counts(Block block) {
        boolean published = block.zone() == Zone.TITLE || block.zone() == Zone.DESCRIPTION;
        return (block.isVisible() || published && block.kind() == Block.Kind.METADATA)
                && !UNREAD.contains(block.zone());
    }

    /** Values of a front matter field as tags. */
    static List<String> tags(Document document, String field) {
        return document.frontMatter().get(field).map(Field::values).orElse(List.of()).stream()
                .flatMap(value -> Arrays.stream(value.text().split(",")))
                .map(TopicDetector::tag).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /** A tag or topic as ids are spelt: {@code Low Back Pain} is {@code low-back-pain}. */
    static String tag(String written) {
        return GAP.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
