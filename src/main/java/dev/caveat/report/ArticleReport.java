package dev.caveat.report;

import dev.caveat.cache.Key;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
import dev.caveat.fold.FoldedList;
import dev.caveat.policy.Disposition;
import dev.caveat.policy.Judgement;
import dev.caveat.policy.PolicyFile;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Classification;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything a report says of one article. What a summary needs is at hand; the rest may be folded, and then costs
 * something to look at.
 */
public final class ArticleReport implements Comparable<ArticleReport> {
    private static final Comparator<Judgement> BY_PLACE =
            Comparator.comparing(Judgement::finding).thenComparing(Judgement::severity);

    private final String path;
    private final Optional<Format> format;
    private final String digest;
    private final Optional<Document> document;
    private final int words;
    private final Optional<Classification> type;
    private final List<Topic> topics;
    private final List<Requirement> requirements;
    private final List<Assertion> assertions;
    private final List<Judgement> judgements;
    private final List<Problem> problems;
    private final Verdict verdict;
    private final List<FindingCount> counts;
    private final Optional<Key> key;
    /** Empty until somebody asks: a document that was kept between runs is not yet parsed. */
    private volatile Optional<String> title;

    /**
     * @param path with {@code /} between folders
     * @param format empty where the file is of none that is known, and for one of policy's own
     * @param digest of the file's bytes, {@code sha256:…}; empty where it could not be read
     * @param document what was checked; empty where there was nothing to check
     * @param type what sort of article it is; empty where there was nothing to check
     * @param assertions what it states, each with what supports it, in reading order
     * @param judgements in any order
     */
    public ArticleReport(String path, Optional<Format> format, String digest, Optional<Document> document, int words,
            Optional<Classification> type, List<Topic> topics, List<Requirement> requirements, List<Assertion> assertions,
            List<Judgement> judgements, List<Problem> problems) {
        this(path, format, digest, document, words, type, topics, requirements, assertions, judgements, problems, Optional.empty());
    }

    private ArticleReport(String path, Optional<Format> format, String digest, Optional<Document> document, int words,
            Optional<Classification> type, List<Topic> topics, List<Requirement> requirements, List<Assertion> assertions,
            List<Judgement> judgements, List<Problem> problems, Optional<Key> key) {
        if (document.isEmpty() && !judgements.isEmpty()) {
            throw new IllegalArgumentException("findings without a document: " + path);
        }
        this.path = path;
        this.format = format;
        this.digest = digest;
        this.document = document;
        this.words = words;
        this.type = type;
        this.topics = FoldedList.copyOf(topics);
        this.requirements = FoldedList.copyOf(requirements);
        this.assertions = FoldedList.copyOf(assertions);
        this.judgements = judgements.stream().sorted(BY_PLACE).toList();
        this.problems = problems.stream().sorted().toList();
        this.title = Optional.empty();
        this.verdict = Verdict.of(this.judgements, this.requirements, this.problems);
        this.counts = FindingCount.of(this.judgements);
        this.key = key;
    }

    /** One that says the same as another, in whatever form. */
    private ArticleReport(ArticleReport same, Optional<Document> document, List<Topic> topics, List<Requirement> requirements,
            List<Assertion> assertions, List<Judgement> judgements) {
        this.path = same.path;
        this.format = same.format;
        this.digest = same.digest;
        this.document = document;
        this.words = same.words;
        this.type = same.type;
        this.topics = topics;
        this.requirements = requirements;
        this.assertions = assertions;
        this.judgements = judgements;
        this.problems = same.problems;
        this.title = same.title;
        this.verdict = same.verdict;
        this.counts = same.counts;
        this.key = same.key;
    }

    public static ArticleReport of(DocumentResult result, List<Judgement> judgements) {
        return new ArticleReport(result.path(), Optional.of(result.format()), result.digest(), result.document(),
                result.words(), result.type(), result.topics(), result.requirements(), result.assertions(), judgements,
                result.problems(), result.key().map(key -> Fates.key(key, result.findings(), judgements)));
    }

    /** An article that could not even be read. */
    public static ArticleReport unread(String path, List<Problem> problems) {
        return new ArticleReport(path, Format.of(path), "", Optional.empty(), 0, Optional.empty(), List.of(), List.of(),
                List.of(), List.of(), problems);
    }

    /** A file of waivers or a baseline, for what was found in it. */
    public static ArticleReport of(PolicyFile file) {
        return new ArticleReport(file.document().path(), Optional.empty(), file.digest(), Optional.of(file.document()), 0,
                Optional.empty(), List.of(), List.of(), List.of(), file.judgements(), List.of());
    }

    /** The same with other judgements. */
    public ArticleReport with(List<Judgement> others) {
        if (others == judgements || !(judgements instanceof FoldedList) && Fates.same(others, judgements)) {
            return this;
        }
        ArticleReport changed = new ArticleReport(path, format, digest, document, words, type, topics, requirements, assertions, others,
                problems, key.map(former -> Fates.key(former, List.of(), others)));
        return judgements instanceof FoldedList ? changed.folded() : changed;
    }

    /** The same without what the rules worked out of the article. */
    public ArticleReport bare() {
        return new ArticleReport(this, document.map(Document::bare), topics, requirements, assertions, judgements);
    }

    /** The same, kept small until somebody looks into it. */
    public ArticleReport folded() {
        title();
        return new ArticleReport(this, document.map(Document::folded), FoldedList.of(topics), FoldedList.of(requirements),
                FoldedList.of(assertions), FoldedList.of(judgements));
    }

    public String path() {
        return path;
    }

    public Optional<Format> format() {
        return format;
    }

    public String digest() {
        return digest;
    }

    public Optional<Document> document() {
        return document;
    }

    public int words() {
        return words;
    }

    public Optional<Classification> type() {
        return type;
    }

    public List<Topic> topics() {
        return topics;
    }

    public List<Requirement> requirements() {
        return requirements;
    }

    public List<Assertion> assertions() {
        return assertions;
    }

    /** Sorted by place. */
    public List<Judgement> judgements() {
        return judgements;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Of all that decides what is said here; empty where nobody knows that. */
    public Optional<Key> key() {
        return key;
    }

    /** The article's own title; empty where it has none. */
    public String title() {
        if (title.isEmpty()) {
            title = Optional.of(document.map(Document::titleText).orElse("").strip());
        }
        return title.get();
    }

    /** Its judgements, counted: what is told of many articles together is told by these. */
    public List<FindingCount> counts() {
        return counts;
    }

    /** How many findings of that severity count. */
    public int open(Severity severity) {
        return count(Disposition.Open.class, severity);
    }

    /** How many findings of that severity do not count because the change under check did not touch them. */
    public int untouched(Severity severity) {
        return count(Disposition.Untouched.class, severity);
    }

    private int count(Class<? extends Disposition> fate, Severity severity) {
        int count = 0;
        for (FindingCount each : counts) {
            count += each.fate() == fate && each.severity() == severity ? each.findings() : 0;
        }
        return count;
    }

    @Override
    public int compareTo(ArticleReport other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : digest.compareTo(other.digest);
    }
}
