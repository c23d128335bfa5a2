package dev.caveat.check.redflags;

import dev.caveat.check.ArticleType;
import dev.caveat.check.Require;
import dev.caveat.document.Block;
import dev.caveat.document.Prose;
import dev.caveat.document.Span;
import dev.caveat.document.Zone;
import dev.caveat.language.Cue;
import dev.caveat.language.PhraseBook;
import dev.caveat.language.Phrases;
import dev.caveat.language.Sentence;
import dev.caveat.language.Wording;
import dev.caveat.check.Place;
import dev.caveat.rule.Article;
import dev.caveat.rule.Check;
import dev.caveat.rule.CheckResult;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Hit;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Requirement.Status;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The check of red-flag wording, for the topics that an article has. */
public final class RedFlags implements Check {
    public static final Set<String> FAULTS = Set.of("missing-minimum", "no-direction", "weak-direction",
            "sent-to-clinic", "minimised", "missing-recommended", "no-emergency-place", "wrong-emergency-number",
            "boilerplate-only", "none-named", "scattered", "late-wording", "inconsistent", "too-many", "topic-unclear");

    private final Parameters parameters;
    private final TopicDetector detector;
    private final Conditions conditions;
    private final SignBooks books;
    private final NumberFaults numbers;
    private final WordingFaults wording;
    private final Anchor anchor;
    private final Advice advice;
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
     * @param unsigned how much a topic weighs at most that no clinician signed
     * @param clinical words of title or tags that make an article one about a condition
     * @param helpHeadings phrases of headings about when to seek help
     * @param scatteredWords words that may stand between sign and direction
     * @param mostSigns signs in one passage from which it may frighten
     * @param mostEmergencyLists passages with emergency directions from which they may
     */
    public record Parameters(
            String region, Map<String, Region> regions, @Phrases Map<String, List<String>> slots, DirectionPhrases directions,
            List<Cue> directionCues, List<Cue> cues, @Phrases List<String> vague, Map<String, Concept> concepts,
            Map<String, TopicProfile> topics, Severity unsigned, @Phrases List<String> clinical,
            @Phrases List<String> helpHeadings, Integer scatteredWords, Integer mostSigns,
            Integer mostEmergencyLists) {
        public Parameters {
            if (!regions.containsKey(region)) {
                throw new IllegalArgumentException("region: no such region “" + region + "” (valid: "
                        + String.join(", ", regions.keySet()) + ")");
            }
            Objects.requireNonNull(directions, "directions");
            cues.forEach(cue -> PassageReader.status(cue.kind()));
            topics.forEach((id, topic) -> topic.concepts().forEach(sign -> {
                if (!concepts.containsKey(sign)) {
                    throw new IllegalArgumentException("topics." + id + ": no such concept “" + sign + "”");
                }
            }));
            topics.forEach((id, topic) -> topic.replaces().forEach(other -> {
                if (!topics.containsKey(other)) {
                    throw new IllegalArgumentException("topics." + id + ".replaces: no such topic “" + other + "”");
                }
            }));
            Require.notEmpty(List.copyOf(topics.keySet()), "topics");
            unsigned = unsigned == null ? Severity.WARNING : unsigned;
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
        this.conditions = new Conditions(parameters.topics);
        this.books = new SignBooks(parameters);
        this.numbers = new NumberFaults(parameters);
        this.wording = new WordingFaults(parameters, numbers);
        this.anchor = new Anchor(parameters.helpHeadings);
        this.advice = new Advice(parameters.concepts, parameters.here());
        this.clinical = PhraseBook.<Boolean>builder().addAll(parameters.clinical, true).build();
    }

    @Override
    public void prepare() {
        books.prepare();
    }

    @Override
    public CheckResult check(Article article) {
        PassageReader reader = new PassageReader(books, article);
        CheckResult judged = judge(article, reader);
        List<Hit> hits = new ArrayList<>(judged.hits());
        numbers.elsewhere(article, reader).stream()
                .filter(hit -> hits.stream().noneMatch(other -> other.fault().equals(hit.fault())
                        && other.span().overlaps(hit.span()))).forEach(hits::add);
        return new CheckResult(hits, judged.requirement(), judged.topics());
    }

    private CheckResult judge(Article article, PassageReader reader) {
        Declared declared = Declared.of(article.document(), parameters.topics.keySet());
        List<Topic> topics = detector.detect(article, declared);
        List<Passage> own = reader.passages().stream().filter(passage -> !passage.boilerplate()).toList();
        if (declared.isWaved()) {
            return notApplicable("The front matter says so: " + declared.reason(), own, List.of(), topics, reader);
        }
        List<Hit> hits = new ArrayList<>(declared(declared));
        List<String> besides = topics.stream().filter(topic -> topic.role().equals(TopicDetector.SECONDARY)
                        && !detector.isSpokenFor(topic, topics))
                .map(topic -> parameters.topics.get(topic.id()).name()).toList();
        ArticleType type = ArticleType.of(article);
        List<Asked> asked = topics.stream().filter(topic -> topic.role().equals(TopicDetector.PRIMARY))
                .map(topic -> Asked.of(topic.id(), parameters.topics.get(topic.id()),
                        conditions.holding(topic.id(), article), parameters.unsigned,
                        article.clinic().unsignedTopics())).toList();
        String unfit = besides.isEmpty() ? "it is about a condition that this ruleset has no topic for"
                : "title and tags name none of the topics that the text speaks of: " + String.join("; ", besides);
        if (!asked.isEmpty() || !type.isClinical()) {
            besides.forEach(name -> hits.add(unclear(article, "it also speaks of " + name + ", which is not judged")));
        }
        if (asked.isEmpty()) {
            hits.addAll(wording.untold(own.stream().filter(reader::makesLight).map(reader::readAll).toList()));
        }
        if (asked.isEmpty() && !type.isClinical()) {
            return notApplicable("Not a clinical article. " + type.reason(), own, hits, topics, reader);
        }
        return asked.isEmpty() ? withoutTopic(article, own, topics, hits, unfit, reader)
                : judge(article, topics, asked, hits, declared, reader);
    }

    /** What is wrong with the front matter's own word on red flags. */
    private static List<Hit> declared(Declared declared) {
        List<Hit> hits = new ArrayList<>();
        declared.waved().ifPresent(span -> hits.add(Hit.of("topic-unclear", span,
                Map.of("reason", "redFlags.notApplicable needs a reason beside it"))
                .moved(2, "an exemption without a reason")));
        declared.unknown().forEach((span, wrong) -> hits.add(Hit.of("topic-unclear", span, Map.of("reason", wrong))
                .moved(2, "a topic that does not exist asks for nothing")));
        return hits;
    }

    private CheckResult judge(Article article, List<Topic> topics, List<Asked> asked, List<Hit> hits,
            Declared declared, PassageReader reader) {
        List<String> ids = asked.stream().map(Asked::id).toList();
        List<Reading> readings = reader.passages().stream().map(passage -> reader.read(passage, ids)).toList();
        List<Reading> own = readings.stream().filter(reading -> !reading.passage().boilerplate()).toList();
        List<Reading> added = readings.stream().filter(reading -> reading.passage().boilerplate()).toList();
        RequirementBuilder requirement = new RequirementBuilder(parameters.concepts, own, added);
        for (Asked each : asked) {
            Coverage coverage = new Coverage(own, parameters.concepts, each.topic(), parameters.scatteredWords);
            hits.addAll(new TopicFaults(article, each, parameters.concepts, own, added, coverage, anchor, advice).hits());
            requirement.add(each, coverage);
        }
        List<Hit> weakened = wording.hits(own, asked);
        hits.addAll(weakened);
        requirement.weakenedBy(weakened);
        Set<String> signs = asked.stream().flatMap(each -> each.topic().concepts())
                .collect(Collectors.toSet());
        Requirement judged = requirement.build(declared, article.clinic().template().isPresent());
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        evidence.addAll(others(reader, own.stream().map(Reading::passage).toList(), signs,
                own.stream().flatMap(reading -> reading.asserted().stream()).map(Mention::words).toList()));
        return new CheckResult(hits.stream().distinct().toList(), Optional.of(judged.with(evidence)), topics);
    }

    /** Signs with a direction that nothing asks for; they are shown all the same. */
    private List<Evidence> others(PassageReader reader, List<Passage> own, Set<String> asked, List<Span> told) {
        return Proofs.others(own.stream().filter(reader::isDirected).map(reader::readAll).toList(), parameters.concepts,
                asked, told);
    }

    private CheckResult notApplicable(String reason, List<Passage> own, List<Hit> hits, List<Topic> topics, PassageReader reader) {
        return new CheckResult(hits, Optional.of(new Requirement("red-flags", Status.NOT_APPLICABLE, reason,
                others(reader, own, Set.of(), List.of()), List.of())), topics);
    }

    /** An article on a condition of which the ruleset has no topic is not cleared: a person must look. */
    private CheckResult withoutTopic(Article article, List<Passage> own, List<Topic> topics, List<Hit> hits,
            String unfit, PassageReader reader) {
        boolean about = article.wording().sentences().stream()
                .filter(sentence -> sentence.block().zone() == Zone.TITLE).anyMatch(this::isClinical)
                || TopicDetector.tags(article.document(), "tags").stream().anyMatch(this::isClinical);
        if (!about) {
            besidesOnly(article, unfit, topics).ifPresent(hits::add);
            return notApplicable("No topic of this ruleset was found in title, tags and text.", own, hits, topics, reader);
        }
        // What sends its reader nowhere has no urgent direction: its signs need not be read.
        if (own.stream().filter(reader::isDirected).map(reader::readAll).anyMatch(PassageReader::namesASignWithUrgentCare)) {
            besidesOnly(article, unfit, topics).ifPresent(hits::add);
            return notApplicable("Not judged: " + unfit + ". It names a danger sign with a direction to care.", own, hits,
                    topics, reader);
        }
        hits.add(unclear(article, unfit)
                .moved(1, "no danger sign with a direction was found either"));
        return new CheckResult(hits, Optional.of(new Requirement("red-flags", Status.MISSING,
                "Not judged: " + unfit + ". It names no danger sign with an urgent direction to care.",
                others(reader, own, Set.of(), List.of()), List.of())), topics);
    }

    /** What the text speaks of without title and tags saying so is told all the same. */
    private static Optional<Hit> besidesOnly(Article article, String unfit, List<Topic> topics) {
        return topics.isEmpty() ? Optional.empty() : Optional.of(unclear(article, unfit));
    }

    private boolean isClinical(String tag) {
        Block block = new Block(Block.Kind.METADATA, Span.at(0), Prose.verbatim(tag.replace('-', ' '), 0),
                Zone.DESCRIPTION, List.of());
        return Wording.split(block).stream().anyMatch(this::isClinical);
    }

    private boolean isClinical(Sentence sentence) {
        return !clinical.matches(sentence).isEmpty();
    }

    private static Hit unclear(Article article, String reason) {
        Span span = article.document().title().map(Place::of).orElse(Span.at(0));
        return Hit.of("topic-unclear", span, Map.of("reason", reason));
    }
}
