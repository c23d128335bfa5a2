package dev.caveat.lsp;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.fix.Fix;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;

/**
 * What there is to say of one version of a draft.
 *
 * @param checked what the rules said of it; empty where it could not be read, or is not for us to read
 * @param judgements sorted by place
 * @param problems why it counts as not checked
 * @param lines of the draft's text
 */
record Review(
        Draft draft, Optional<DocumentResult> checked, List<Judgement> judgements, List<Problem> problems, TextLines lines) {
    Review {
        judgements = List.copyOf(judgements);
        problems = List.copyOf(problems);
    }

    /** Of a draft that is none of ours. */
    static Review nothing(Draft draft) {
        return new Review(draft, Optional.empty(), List.of(), List.of(), new TextLines(draft.text()));
    }

    /** Of one that was not checked: whatever was found in an earlier version is withdrawn. */
    static Review failed(Draft draft, List<Problem> problems) {
        return new Review(draft, Optional.empty(), List.of(), problems, new TextLines(draft.text()));
    }

    static Review of(Draft draft, DocumentResult result, List<Judgement> judgements) {
        return new Review(draft, Optional.of(result), judgements.stream().sorted().toList(), result.problems(), new TextLines(draft.text()));
    }

    /** The same with one problem more. */
    Review with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Review(draft, checked, judgements, more, lines);
    }

    /** Empty where it could not be read. */
    Optional<Document> document() {
        return checked.flatMap(DocumentResult::document);
    }

    List<Requirement> requirements() {
        return checked.map(DocumentResult::requirements).orElse(List.of());
    }

    /** What can be done about a finding without reading it over, as {@code caveat fix} has it. */
    Optional<Fix> safe(Judgement judgement) {
        return checked.flatMap(result -> Fix.safe(judgement.finding(), result));
    }

    /** Findings that count: what is waived, suppressed or baselined is not the writer's to mend now. */
    List<Judgement> open() {
        return judgements.stream().filter(Judgement::isOpen).toList();
    }

    /** Where a span of the document stands in the draft: a byte order mark is part of the draft alone. */
    Range range(Span span) {
        int mark = draft.text().startsWith("\uFEFF") ? 1 : 0;
        return lines.range(new Span(span.start() + mark, span.end() + mark));
    }
}
