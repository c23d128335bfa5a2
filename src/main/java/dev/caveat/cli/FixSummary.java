package dev.caveat.cli;

import dev.caveat.document.Document;
import dev.caveat.document.Format;
import dev.caveat.document.Span;
import dev.caveat.fix.Fix;
import dev.caveat.fix.Fixed;
import dev.caveat.policy.Judgement;
import dev.caveat.report.ArticleReport;
import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.rule.Finding;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code caveat fix} did, article by article: what was changed, what was not and why, what is left for a person.
 *
 * @param report of the articles as they are now, or would be
 * @param fixed by path
 * @param unwritten paths of files that stayed as they were
 */
record FixSummary(FixOptions options, Report report, Map<String, Fixed> fixed, Set<String> unwritten) {
    private static final List<Severity> GRAVEST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

    String text() {
        StringBuilder text = new StringBuilder();
        if (!options.check().quiet()) {
            report.articles().forEach(article -> article(article, text));
        }
        total(text);
        return text.toString();
    }

    private void article(ArticleReport article, StringBuilder text) {
        Fixed done = fixed.get(article.path());
        if (done == null || !article.problems().isEmpty()) {
            return;
        }
        List<String> lines = done.before().format() == Format.WORD ? new WordSteps(done.after()).lines() : lines(done);
        if (!lines.isEmpty()) {
            line(text, FixWords.clean(article.path()) + ": " + headline(done));
            lines.forEach(each -> line(text, "  " + each));
            left(article).ifPresent(left -> line(text, "  left for a person: " + left));
            line(text, "");
        }
    }

    private String headline(Fixed done) {
        if (done.before().format() == Format.WORD) {
            return "to change in Word";
        }
        String fixes = fixes(done.made().size());
        return unwritten.contains(done.before().path()) ? fixes + " not written" : options.diff() ? fixes + " to make" : fixes + " made";
    }

    private List<String> lines(Fixed done) {
        Document now = done.after().result().document().orElseThrow();
        List<String> lines = new ArrayList<>();
        done.made().forEach(made -> lines.add(now.position(made.at().start()) + "  " + rule(made.fix().finding()) + "  "
                + FixWords.change(made.was(), made.fix().edit().text()) + FixWords.around(now.text(), made.at())));
        if (!done.finished()) {
            lines.add("there is more to fix; run the command again");
        }
        done.refused().forEach(refused -> lines.add("not fixed: " + place(now, refused.fix().finding().span()) + rule(refused.fix().finding())
                + "  " + FixWords.change(refused.was(), refused.fix().edit().text()) + ": " + FixWords.clean(refused.why())));
        readOver(done).forEach((finding, fixes) -> lines.add((fixes.size() == 1 ? "to read over: " : "to choose from: ")
                + place(now, finding.span()) + rule(finding) + "  " + fixes.stream()
                        .map(fix -> FixWords.change(fix.edit().span().of(now.text()), fix.edit().text())).collect(Collectors.joining(" or "))));
        return lines;
    }

    /** Fixes at hand that were neither made nor tried. */
    private static Map<Finding, List<Fix>> readOver(Fixed done) {
        Set<Finding> tried = done.refused().stream().map(refused -> refused.fix().finding()).collect(Collectors.toSet());
        return done.after().open().stream().map(Judgement::finding).filter(finding -> !tried.contains(finding))
                .flatMap(finding -> Fix.of(finding, done.after().result()).stream())
                .collect(Collectors.groupingBy(Fix::finding, LinkedHashMap::new, Collectors.toList()));
    }

    private static String place(Document document, Span span) {
        return document.position(span.start()) + "  ";
    }

    private static String rule(Finding finding) {
        return finding.rule().id().toString();
    }

    private static Optional<String> left(ArticleReport article) {
        String counts = GRAVEST_FIRST.stream().filter(severity -> article.open(severity) > 0)
                .map(severity -> Counted.of(article.open(severity), severity.id())).collect(Collectors.joining(", "));
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts);
    }

    /** What it comes to, and what to do next. */
    private void total(StringBuilder text) {
        List<Fixed> changed = report.articles().stream().filter(article -> article.problems().isEmpty())
                .map(article -> fixed.get(article.path()))
                .filter(done -> done != null && done.isChanged() && !unwritten.contains(done.before().path())).toList();
        int fixes = changed.stream().mapToInt(done -> done.made().size()).sum();
        line(text, changed.isEmpty() ? "Nothing " + (options.diff() ? "would be" : "was") + " changed."
                : fixes(fixes) + " " + (options.diff() ? "would be made" : "made") + " in " + Counted.of(changed.size(), "article")
                        + (options.diff() ? "; nothing was written." : "."));
        int open = GRAVEST_FIRST.stream().mapToInt(severity -> report.articles().stream().mapToInt(article -> article.open(severity)).sum()).sum();
        if (open > 0) {
            line(text, Counted.of(open, "finding") + (open == 1 ? " is" : " are") + " left; to see them: caveat check" + paths());
        }
        boolean more = !options.unsafe() && report.articles().stream().map(article -> fixed.get(article.path()))
                .anyMatch(done -> done != null && done.before().format() != Format.WORD && done.after().result().document().isPresent()
                        && readOver(done).values().stream().anyMatch(each -> each.size() == 1));
        if (more) {
            line(text, "Some have a suggestion to read over; to see what it would change: caveat fix --unsafe --diff" + paths());
        }
    }

    private String paths() {
        return options.check().paths().stream().map(path -> " " + (path.matches("\\S+") ? path : "\"" + path + "\""))
                .map(FixWords::clean).collect(Collectors.joining());
    }

    private static String fixes(int count) {
        return count + (count == 1 ? " fix" : " fixes");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
