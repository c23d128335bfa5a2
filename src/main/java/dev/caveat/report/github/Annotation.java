package dev.caveat.report.github;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Problem;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Place;
import dev.caveat.report.Report;
import dev.caveat.report.SourceRegion;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What GitHub is to show at a line of an article: an open finding, or that the article was not checked. */
record Annotation(WorkflowCommand command) {
    WorkflowCommand.Level level() {
        return command.level();
    }

    /** The first of a level in a report: what was not checked, then open findings, in the report's order. */
    static List<Annotation> of(Report report, WorkflowCommand.Level level, int most) {
        Stream<Annotation> problems = level != WorkflowCommand.Level.ERROR ? Stream.of()
                : report.articles().stream().flatMap(article -> article.problems().stream()).map(Annotation::of);
        Stream<Annotation> findings = report.articles().stream().filter(article -> article.open(severity(level)) > 0)
                .flatMap(article -> article.judgements().stream().filter(each -> each.isOpen() && each.severity() == severity(level))
                        .map(judgement -> of(judgement, article.document().orElseThrow())));
        return Stream.concat(problems, findings).limit(most).toList();
    }

    /** How many there are of a level. */
    static int count(Report report, WorkflowCommand.Level level) {
        return report.articles().stream().mapToInt(article -> article.open(severity(level))
                + (level == WorkflowCommand.Level.ERROR ? article.problems().size() : 0)).sum();
    }

    private static Annotation of(Problem problem) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("file", problem.path());
        properties.put("title", "not checked (" + problem.kind().id() + ")");
        return new Annotation(new WorkflowCommand(WorkflowCommand.Level.ERROR, properties, List.of(problem.message())));
    }

    private static Annotation of(Judgement judgement, Document document) {
        Finding finding = judgement.finding();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("file", document.path());
        String rule = finding.rule().id().toString();
        List<String> lines = new ArrayList<>(List.of(finding.message().isBlank() ? rule : finding.message()));
        if (document.format() == Format.WORD) {
            lines.add("In " + Place.of(document, finding.span()).words() + ".");
        } else {
            place(SourceRegion.of(document, finding.span()), finding.span().isEmpty(), properties);
        }
        properties.put("title", rule);
        lines.add(finding.rule().advice());
        return new Annotation(new WorkflowCommand(level(judgement.severity()), properties, lines));
    }

    /** GitHub takes columns only where both stand on one line; a place to insert has a line and no more. */
    private static void place(SourceRegion region, boolean insertion, Map<String, String> properties) {
        properties.put("line", Integer.toString(region.startLine()));
        properties.put("endLine", Integer.toString(region.endLine()));
        if (region.startLine() == region.endLine() && !insertion) {
            properties.put("col", Integer.toString(region.startColumn()));
            properties.put("endColumn", Integer.toString(region.endColumn()));
        }
    }

    private static WorkflowCommand.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> WorkflowCommand.Level.ERROR;
            case WARNING -> WorkflowCommand.Level.WARNING;
            case INFO -> WorkflowCommand.Level.NOTICE;
        };
    }

    private static Severity severity(WorkflowCommand.Level level) {
        return switch (level) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case NOTICE -> Severity.INFO;
        };
    }
}
