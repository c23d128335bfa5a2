package dev.caveat.engine;

import dev.caveat.cache.MisreadException;
import dev.caveat.cache.Packer;
import dev.caveat.cache.Unpacker;
import dev.caveat.document.Document;
import dev.caveat.document.Span;
import dev.caveat.rule.Assertion;
import dev.caveat.rule.Classification;
import dev.caveat.rule.Comparison;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import dev.caveat.rule.Suggestion;
import dev.caveat.rule.Topic;
import dev.caveat.source.Source;
import java.util.List;
import java.util.Optional;

/** A result as bytes beside its source and its rules. */
final class PackedResult {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Requirement.Status[] STATUSES = Requirement.Status.values();
    private static final Comparison.Standing[] STANDINGS = Comparison.Standing.values();
    private static final Comparison.Kind[] CHANGES = Comparison.Kind.values();
    private static final Assertion.Kind[] ASSERTIONS = Assertion.Kind.values();

    private final KnownRules rules;

    PackedResult(KnownRules rules) {
        this.rules = rules;
    }

    /** Empty where it cannot be kept: it has problems, which may be of that hour only, or speaks of rules that nobody knows. */
    Optional<byte[]> pack(DocumentResult result, Source source) {
        if (!result.problems().isEmpty() || result.document().isEmpty() || !rules.know(result.findings())) {
            return Optional.empty();
        }
        Packer to = new Packer();
        to.count(result.words());
        to.optional(result.type(), type -> to.text(type.type()).text(type.reason()));
        to.list(result.topics(), topic -> to.text(topic.id()).number(topic.score()).text(topic.role()).texts(topic.reasons()));
        to.list(result.requirements(), requirement -> requirement(requirement, to));
        to.list(result.assertions(), assertion -> assertion(assertion, to));
        to.list(result.findings(), finding -> finding(finding, to));
        PackedDocument.pack(result.document().get(), source, to);
        return Optional.of(to.bytes());
    }

    /** Empty where the bytes are not what {@link #pack} made. */
    Optional<DocumentResult> unpack(byte[] bytes, Source source) {
        try {
            Unpacker from = new Unpacker(bytes);
            int words = from.count();
            Optional<Classification> type = from.optional(() -> new Classification(from.text(), from.text()));
            List<Topic> topics = from.list(() -> new Topic(from.text(), from.number(), from.text(), from.texts()));
            List<Requirement> requirements = from.list(() -> requirement(from));
            List<Assertion> assertions = from.list(() -> assertion(from));
            List<Finding> findings = from.list(() -> finding(from));
            Document document = PackedDocument.unpack(source, from);
            return Optional.of(new DocumentResult(source.path(), source.format(), source.digest(), Optional.of(document), words,
                    type, topics, requirements, assertions, findings, List.of()));
        } catch (MisreadException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requirement(Requirement requirement, Packer to) {
        to.text(requirement.id()).constant(requirement.status()).text(requirement.reason());
        to.list(requirement.evidence(), evidence -> evidence(evidence, to));
        to.texts(requirement.missing()).texts(requirement.named());
        to.optional(requirement.comparison(), comparison -> {
            to.text(comparison.approved()).text(comparison.version()).constant(comparison.standing());
            to.list(comparison.changes(), change -> to.constant(change.kind()).text(change.words()));
        });
    }

    private static Requirement requirement(Unpacker from) {
        return new Requirement(from.text(), from.constant(STATUSES), from.text(), from.list(() -> evidence(from)),
                from.texts(), from.texts(), from.optional(() -> comparison(from)));
    }

    private static Comparison comparison(Unpacker from) {
        return new Comparison(from.text(), from.text(), from.constant(STANDINGS),
                from.list(() -> new Comparison.Change(from.constant(CHANGES), from.text())));
    }

    private static void evidence(Evidence evidence, Packer to) {
        to.text(evidence.element());
        span(evidence.span(), to);
        to.text(evidence.detail()).list(evidence.leadsTo(), next -> evidence(next, to));
    }

    private static Evidence evidence(Unpacker from) {
        return new Evidence(from.text(), span(from), from.text(), from.list(() -> evidence(from)));
    }

    private static void assertion(Assertion assertion, Packer to) {
        span(assertion.span(), to);
        to.constant(assertion.kind()).text(assertion.support()).list(assertion.sources(), source -> span(source, to));
    }

    private static Assertion assertion(Unpacker from) {
        return new Assertion(span(from), from.constant(ASSERTIONS), from.text(), from.list(() -> span(from)));
    }

    private void finding(Finding finding, Packer to) {
        to.count(rules.rulesetOf(finding)).text(finding.rule().id().group()).text(finding.rule().id().fault());
        to.constant(finding.severity()).text(finding.message());
        span(finding.span(), to);
        to.text(finding.section()).texts(finding.considered());
        to.list(finding.suggestions(), each -> to.text(each.text()).flag(each.safe()).flag(each.complete()));
        to.texts(finding.rulesets());
    }

    private Finding finding(Unpacker from) {
        return new Finding(rules.rule(from.count(), from.text(), from.text()), from.constant(SEVERITIES), from.text(), span(from),
                from.text(), from.texts(), from.list(() -> new Suggestion(from.text(), from.flag(), from.flag())), from.texts());
    }

    private static void span(Span span, Packer to) {
        PackedDocument.span(span, to);
    }

    private static Span span(Unpacker from) {
        return PackedDocument.span(from);
    }
}
