package dev.caveat.engine;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Topic;
import java.util.List;
import java.util.Optional;

/** What the rules saw in one article. */
public record DocumentResult(
        String path, Format format, String digest, Optional<Document> document, int words, List<Topic> topics,
        List<Requirement> requirements, List<Finding> findings, List<Problem> problems) {}
