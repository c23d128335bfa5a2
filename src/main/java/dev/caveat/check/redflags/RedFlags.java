package dev.caveat.check.redflags;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Require;
import dev.caveat.document.Field;
import dev.caveat.document.FrontMatter;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Cue;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Sentence;
import dev.caveat.check.Place;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The check of red-flag wording, for the topics that an article has. */
public final class RedFlags implements Check {
    public static final Set<String> FAULTS = Set.of("missing-minimum", "no-direction", "weak-direction",
            "sent-to-clinic", "minimised", "missing-recommended", "no-emergency-place", "wrong-emergency-number",
            "boilerplate-only", "none-named", "scattered", "late-wording", "inconsistent", "too-many", "topic-unclear");

    private final Parameters parameters;
    private final TopicDetector detector;
    private final PassageReader reader;
    private final WordingFaults wording;
    private final PhraseBook<Boolean> clinical;

    /**
     * What counts.
     *
     * @param region the key of the readers' region
     * @param regions by key
     * @param slots lists that phrases refer to
     * @param directions wordings that send a reader somewhere
     * @param directionCues what takes a direction back
     * @param cues what changes what is said of a sign; kinds negated, minimised, played-down
     * @param vague wordings that speak of danger signs without naming one
     * @param concepts the signs by id
     * @param topics by id
     * @param clinical words of title or tags that make an article one about a condition
     * @param scatteredWords words that may stand between sign and direction
     * @param mostSigns signs in one passage from which it may frighten
     * @param mostEmergencyLists passages with emergency directions from which they may
     */
    public record Parameters(
            String region, Map<String, Region> regions, Map<String, List<String>> slots, DirectionPhrases directions,
            List<Cue> directionCues, List<Cue> cues, List<String> vague, Map<String, Concept> concepts,
            Map<String, TopicProfile> topics, List<String> clinical, Integer scatteredWords, Integer mostSigns,
            Integer mostEmergencyLists) {
        public Parameters {
            if (!regions.containsKey(region)) {
                throw new IllegalArgumentException("region: no such region “" + region + "” (valid: "
                        + String.join(", ", regions.keySet()) + ")");
            }
            java.util.Objects.requireNonNull(directions, "directions");
            cues.forEach(cue -> PassageReader.status(cue.kind()));
            topics.forEach((id, topic) -> topic.concepts().forEach(sign -> {
                if (!concepts.containsKey(sign)) {
                    throw new IllegalArgumentException("topics." + id + ": no such concept “" + sign + "”");
                }
            }));
            topics.forEach((id, topic) -> {
                if (!topic.within().isEmpty() && !topics.containsKey(topic.within())) {
                    throw new IllegalArgumentException("topics." + id + ".within: no such topic “" + topic.within()
                            + "”");
                }
            });
            Require.notEmpty(List.copyOf(topics.keySet()), "topics");
            scatteredWords = scatteredWords == null ? 120 : scatteredWords;
            mostSigns = mostSigns == null ? 14 : mostSigns;
            mostEmergencyLists = mostEmergencyLists == null ? 2 : mostEmergencyLists;
        }

        Region here() {
            return regions.get(region);
        }
    }

    public RedFlags(Parameters parameters) {
        this.parameters = parameters;
        this.detector = new TopicDetector(parameters.topics);
        this.reader = new PassageReader(parameters);
        this.wording = new WordingFaults(parameters);
        this.clinical = PhraseBook.<Boolean>builder().addAll(parameters.clinical, true).build();
    }

    @Override
    public CheckResult check(Article article) {
        List<Topic> topics = detector.detect(article);
        FrontMatter frontMatter = article.document().frontMatter();
        boolean waved = frontMatter.get("redFlags.notApplicable").filter(field -> field.text().equals("true"))
                .isPresent();
        String reason = frontMatter.get("redFlags.reason").map(Field::text).orElse("").strip();
        if (waved && !reason.isEmpty()) {
            return notApplicable("The front matter says so: " + reason, List.of(), topics);
        }
        List<Hit> hits = new ArrayList<>();
        if (waved) {
            Span span = frontMatter.get("redFlags.notApplicable").get().span();
            hits.add(Hit.of("topic-unclear", span, Map.of("reason", "redFlags.notApplicable needs a reason beside it"))
                    .moved(2, "an exemption without a reason"));
        }
        List<Topic> primary = topics.stream().filter(topic -> topic.role().equals(TopicDetector.PRIMARY)).toList();
        topics.stream().filter(topic -> topic.role().equals(TopicDetector.SECONDARY))
                .map(topic -> parameters.topics.get(topic.id()).name())
                .forEach(name -> hits.add(unclear(article, "it also speaks of " + name + ", which is not judged")));
        ArticleType type = ArticleType.of(article.document());
        if (primary.isEmpty() && !type.isClinical()) {
            return notApplicable("Not a clinical article. " + type.reason(), hits, topics);
        }
        if (primary.isEmpty()) {
            fallback(article, topics).ifPresent(hits::add);
            return notApplicable("No topic of this ruleset was found in title, tags and text.", hits, topics);
        }
        return judge(article, topics, primary, hits);
    }

    private CheckResult judge(Article article, List<Topic> topics, List<Topic> primary, List<Hit> hits) {
        Set<String> signs = new LinkedHashSet<>();
        primary.forEach(topic -> parameters.topics.get(topic.id()).concepts().forEach(signs::add));
        List<Reading> readings = Passages.of(article.document(), article.wording()).stream()
                .map(passage -> reader.read(passage, signs)).toList();
        List<Reading> own = readings.stream().filter(reading -> !reading.passage().boilerplate()).toList();
        List<Reading> added = readings.stream().filter(reading -> reading.passage().boilerplate()).toList();
        Coverage coverage = new Coverage(own, parameters.concepts, parameters.scatteredWords);
        RequirementBuilder requirement = new RequirementBuilder();
        for (Topic topic : primary) {
            TopicFaults faults = new TopicFaults(article, parameters.topics.get(topic.id()), parameters.concepts, own,
                    added, coverage);
            hits.addAll(faults.hits());
            requirement.add(parameters.topics.get(topic.id()), coverage, parameters.concepts);
        }
        List<Hit> weakened = wording.hits(own);
        hits.addAll(weakened);
        requirement.weakenedBy(weakened);
        return new CheckResult(hits.stream().distinct().toList(), Optional.of(requirement.build()), topics);
    }

    private static CheckResult notApplicable(String reason, List<Hit> hits, List<Topic> topics) {
        return new CheckResult(hits,
                Optional.of(new Requirement("red-flags", Status.NOT_APPLICABLE, reason, List.of(), List.of())), topics);
    }

    /** An article that speaks of pain, injury or treatment in its title, of which the ruleset has no topic. */
    private Optional<Hit> fallback(Article article, List<Topic> topics) {
        boolean about = topics.isEmpty() && article.wording().sentences().stream()
                .filter(sentence -> sentence.block().zone() == Zone.TITLE).anyMatch(this::isClinical);
        boolean directed = about && Passages.of(article.document(), article.wording()).stream()
                .map(passage -> reader.read(passage, parameters.concepts.keySet()))
                .anyMatch(reading -> !reading.asserted().isEmpty() && reading.isDirected());
        return about && !directed
                ? Optional.of(unclear(article, "it is about a condition that this ruleset has no topic for")
                .moved(1, "no danger sign with a direction was found either")) : Optional.empty();
    }

    private boolean isClinical(Sentence sentence) {
        return !clinical.matches(sentence).isEmpty();
    }

    private static Hit unclear(Article article, String reason) {
        Span span = article.document().title().map(Place::of).orElse(Span.at(0));
        return Hit.of("topic-unclear", span, Map.of("reason", reason));
    }
}
