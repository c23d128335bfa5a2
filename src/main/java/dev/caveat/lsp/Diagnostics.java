package dev.caveat.lsp;

import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.html.ProvisionCard;
import dev.caveat.rule.Evidence;
import dev.caveat.rule.Provision;
import dev.caveat.rule.Requirement;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** A review as the diagnostics of its draft: problems first, then what was found, in reading order. */
record Diagnostics(Review review, Client client) {
    /** Who says so, beside every message. */
    static final String SOURCE = "caveat";

    private static final int MOST_RELATED = 12;

    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>();
        review.problems().forEach(problem -> all.add(of(problem)));
        review.open().forEach(judgement -> all.add(of(judgement)));
        return all;
    }

    /** At the beginning, since a problem is the whole draft's. */
    private static Diagnostic of(Problem problem) {
        Diagnostic diagnostic = new Diagnostic(new Range(new Position(0, 0), new Position(0, 0)),
                "Not checked: " + problem.message().replaceFirst("^not checked: ", ""), DiagnosticSeverity.Error, SOURCE);
        diagnostic.setCode("not-checked/" + problem.kind().id());
        return diagnostic;
    }

    Diagnostic of(Judgement judgement) {
        Diagnostic diagnostic = new Diagnostic(review.range(judgement.finding().span()), judgement.finding().message(),
                severity(judgement.severity()), SOURCE);
        diagnostic.setCode(judgement.finding().rule().id().toString());
        link(judgement.finding().rule().provisions()).ifPresent(url -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(url)));
        List<DiagnosticRelatedInformation> related = client.related() ? related(judgement) : List.of();
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    /** Where the first provision that can be read on the web stands. */
    private static Optional<String> link(List<Provision> provisions) {
        return provisions.stream().map(provision -> new ProvisionCard(provision, List.of()).link()).flatMap(Optional::stream).findFirst();
    }

    /** What is there of a piece that is only in part. */
    private List<DiagnosticRelatedInformation> related(Judgement judgement) {
        String group = judgement.finding().rule().id().group();
        return review.requirements().stream()
                .filter(requirement -> requirement.status() == Requirement.Status.INCOMPLETE && requirement.id().startsWith(group))
                .flatMap(requirement -> requirement.evidence().stream()).limit(MOST_RELATED).map(this::related).toList();
    }

    private DiagnosticRelatedInformation related(Evidence evidence) {
        return new DiagnosticRelatedInformation(new Location(review.draft().uri(), review.range(evidence.span())),
                "found: " + evidence.element().replace('-', ' ') + (evidence.detail().isEmpty() ? "" : " (" + evidence.detail() + ")"));
    }
}
