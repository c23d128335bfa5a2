package dev.caveat.engine;

import dev.caveat.cache.Key;
import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Classification;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Topic;
import dev.caveat.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * All that one article gave. With a problem in it the article counts as not checked, whatever else was found.
 *
 * @param path as the user gave it, {@code /} between folders
 * @param digest {@code sha256:…} of the file's bytes
 * @param document absent when it could not be read
 * @param words of prose, furniture left out
 * @param type absent when it could not be read
 * @param requirements in the order of the ruleset
 * @param assertions what it states, each with what supports it, in reading order
 * @param findings sorted
 * @param key of all that the rest depends on; empty where there is no memory to keep it under one
 */
public record DocumentResult(
        String path, Format format, String digest, Optional<Document> document, int words,
        Optional<Classification> type, List<Topic> topics, List<Requirement> requirements, List<Assertion> assertions,
        List<Finding> findings, List<Problem> problems, Optional<Key> key) {
    public DocumentResult {
        assertions = List.copyOf(assertions);
        topics = List.copyOf(topics);
        requirements = List.copyOf(requirements);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** One that is not kept. */
    public DocumentResult(String path, Format format, String digest, Optional<Document> document, int words, Optional<Classification> type,
            List<Topic> topics, List<Requirement> requirements, List<Assertion> assertions, List<Finding> findings, List<Problem> problems) {
        this(path, format, digest, document, words, type, topics, requirements, assertions, findings, problems, Optional.empty());
    }

    /** The same, kept under a key. */
    DocumentResult with(Key other) {
        return new DocumentResult(path, format, digest, document, words, type, topics, requirements, assertions, findings, problems,
                Optional.of(other));
    }

    /** An article that could not be read or finished. */
    static DocumentResult failed(Source source, Problem problem) {
        return new DocumentResult(source.path(), source.format(), source.digest(), Optional.empty(), 0, Optional.empty(),
                List.of(), List.of(), List.of(), List.of(), List.of(problem));
    }
}
