package dev.caveat.report;

import dev.caveat.document.Block;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.engine.DocumentResult;
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
 * Everything a report says of one article.
 *
 * @param path with {@code /} between folders
 * @param format empty where the file is of none that is known, and for one of policy's own
 * @param digest of the file's bytes, {@code sha256:…}; empty where it could not be read
 * @param document what was checked; empty where there was nothing to check
 * @param type what sort of article it is; empty where there was nothing to check
 * @param assertions what it states, each with what supports it, in reading order
 * @param judgements sorted by place
 */
public record ArticleReport(
        String path, Optional<Format> format, String digest, Optional<Document> document, int words,
        Optional<Classification> type, List<Topic> topics, List<Requirement> requirements, List<Assertion> assertions,
        List<Judgement> judgements, List<Problem> problems)
        implements Comparable<ArticleReport> {
    private static final Comparator<Judgement> BY_PLACE =
            Comparator.comparing(Judgement::finding).thenComparing(Judgement::severity);

    public ArticleReport {
        topics = List.copyOf(topics);
        requirements = List.copyOf(requirements);
        assertions = List.copyOf(assertions);
        judgements = judgements.stream().sorted(BY_PLACE).toList();
        problems = problems.stream().sorted().toList();
        if (document.isEmpty() && !judgements.isEmpty()) {
            throw new IllegalArgumentException("findings without a document: " + path);
        }
    }

    public static ArticleReport of(DocumentResult result, List<Judgement> judgements) {
        return new ArticleReport(result.path(), Optional.of(result.format()), result.digest(), result.document(),
                result.words(), result.type(), result.topics(), result.requirements(), result.assertions(), judgements,
                result.problems());
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
        return new ArticleReport(path, format, digest, document, words, type, topics, requirements, assertions, others, problems);
    }

    public Verdict verdict() {
        return Verdict.of(judgements, requirements, problems);
    }

    /** The article's own title; empty where it has none. */
    public String title() {
        return document.flatMap(Document::title).map(Block::text).orElse("").strip();
    }

    /** How many findings of that severity count. */
    public int open(Severity severity) {
        return (int) judgements.stream()
                .filter(judgement -> judgement.isOpen() && judgement.severity() == severity).count();
    }

    /** How many findings of that severity do not count because the change under check did not touch them. */
    public int untouched(Severity severity) {
        return (int) judgements.stream()
                .filter(judgement -> judgement.isUntouched() && judgement.severity() == severity).count();
    }

    @Override
    public int compareTo(ArticleReport other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : digest.compareTo(other.digest);
    }
}
