package dev.caveat.lsp;

import dev.caveat.document.Document;
import dev.caveat.document.Problem;
import dev.caveat.document.Span;
import dev.caveat.engine.DocumentResult;
import dev.caveat.policy.Judgement;
import dev.caveat.rule.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;

/**
 * What there is to say of one version of a draft.
 *
 * @param document empty where it could not be read, or is not for us to read
 * @param judgements sorted by place
 * @param problems why it counts as not checked
 * @param lines of the draft's text
 */
record Review(
        Draft draft, Optional<Document> document, List<Requirement> requirements, List<Judgement> judgements,
        List<Problem> problems, TextLines lines) {
    Review {
        requirements = List.copyOf(requirements);
        judgements = List.copyOf(judgements);
        problems = List.copyOf(problems);
    }

    /** Of a draft that is none of ours. */
    static Review nothing(Draft draft) {
        return new Review(draft, Optional.empty(), List.of(), List.of(), List.of(), new TextLines(draft.text()));
    }

    /** Of one that was not checked: whatever was found in an earlier version is withdrawn. */
    static Review failed(Draft draft, List<Problem> problems) {
        return new Review(draft, Optional.empty(), List.of(), List.of(), problems, new TextLines(draft.text()));
    }

    static Review of(Draft draft, DocumentResult result, List<Judgement> judgements) {
        return new Review(draft, result.document(), result.requirements(), judgements.stream().sorted().toList(), result.problems(),
                new TextLines(draft.text()));
    }

    /** The same with one problem more. */
    Review with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new Review(draft, document, requirements, judgements, more, lines);
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
