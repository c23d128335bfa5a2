package dev.caveat.report.verify;

import dev.caveat.report.ChangeKind;
import dev.caveat.report.ExitCode;
import dev.caveat.report.Verdict;
import dev.caveat.report.compare.ArticleChange;
import dev.caveat.report.compare.Difference;
import dev.caveat.report.compare.ReportComparison;
import dev.caveat.report.compare.SavedArticle;
import dev.caveat.report.compare.SavedFinding;
import dev.caveat.report.compare.SavedReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A report held against the same run made again.
 *
 * @param report the file, as it was given
 * @param articles how many it tells of
 * @param inputs what went in and is no longer the same
 * @param obstacle why the run could not be made again; empty where it could
 * @param recorded findings in the report, whatever became of them
 * @param replayed findings of the new run
 * @param comparison of the two; empty where there was no new run
 * @param fields of the report in which the two differ besides: looked for only where the same went in
 */
public record Verification(String report, int articles, List<InputDifference> inputs, Optional<String> obstacle, int recorded, int replayed,
        Optional<ReportComparison> comparison, List<Difference> fields) {
    /** Told by name among the inputs, or different wherever a run stands in the history of its repository. */
    private static final Set<String> IGNORED = Set.of("/tool", "/run/rulesets", "/run/changedSince", "/manifest", "/changes");

    public Verification {
        inputs = List.copyOf(inputs);
        fields = List.copyOf(fields);
    }

    /** Of a run that could not be made again. */
    public static Verification impossible(Replay saved, List<InputDifference> inputs, String obstacle) {
        return new Verification(saved.report().name(), saved.report().articles().size(), inputs, Optional.of(obstacle),
                findings(saved.report()), 0, Optional.empty(), List.of());
    }

    public static Verification of(Replay saved, List<InputDifference> known, Replay again) {
        List<InputDifference> inputs = Inputs.of(saved.report(), saved.run(), again.report(), again.run(), known);
        ReportComparison comparison = ReportComparison.of(saved.report(), again.report());
        List<Difference> fields = new ArrayList<>();
        if (inputs.isEmpty()) {
            fields.addAll(FieldDifferences.of(saved.bytes(), again.bytes(), IGNORED));
        } else if (saved.run().exitCode() != again.run().exitCode()) {
            fields.add(new Difference("/run/exitCode", "" + saved.run().exitCode(), "" + again.run().exitCode()));
        }
        if (!inputs.isEmpty()) {
            fields.addAll(dispositions(saved.report(), again.report()));
        }
        return new Verification(saved.report().name(), saved.report().articles().size(), inputs, Optional.empty(),
                findings(saved.report()), findings(again.report()), Optional.of(comparison), fields);
    }

    private static int findings(SavedReport report) {
        return report.articles().stream().mapToInt(article -> article.findings().size()).sum();
    }

    /** A comparison tells nothing of what is open in neither report. */
    private static List<Difference> dispositions(SavedReport before, SavedReport after) {
        Map<String, SavedFinding> now = new HashMap<>();
        after.articles().forEach(article -> article.findings().forEach(finding -> now.put(key(article, finding), finding)));
        List<Difference> found = new ArrayList<>();
        for (SavedArticle article : before.articles()) {
            for (SavedFinding finding : article.findings()) {
                SavedFinding same = now.get(key(article, finding));
                if (same != null && !finding.isOpen() && !same.isOpen() && !same.disposition().equals(finding.disposition())) {
                    found.add(new Difference(article.path() + ":" + finding.line() + " " + finding.rule(),
                            finding.disposition(), same.disposition()));
                }
            }
        }
        return found;
    }

    private static String key(SavedArticle article, SavedFinding finding) {
        return article.path() + '\0' + finding.fingerprint();
    }

    /** Whether the new run gives the same findings, requirements, verdicts and exit code. */
    public boolean isSameOutcome() {
        return comparison.isPresent() && comparison.get().articles().stream().noneMatch(ArticleChange::isChanged) && fields.isEmpty();
    }

    /** Whether none of several articles is where it was: then the folder is another one. */
    public boolean isElsewhere() {
        return articles > 0 && inputs.stream().filter(input -> input.kind() == InputDifference.Kind.MISSING).count() >= articles;
    }

    /** Articles that could be checked then, and cannot now. */
    public List<ArticleChange> unread() {
        return comparison.stream().flatMap(each -> each.unchecked().stream())
                .filter(article -> article.before().filter(Verdict.NOT_CHECKED::equals).isEmpty()).toList();
    }

    /** Findings that are no longer as they were. */
    public int changed() {
        return comparison.map(each -> each.articles().stream().mapToInt(article -> article.changes().size()).sum()).orElse(0);
    }

    public int count(ChangeKind kind) {
        return comparison.map(each -> each.count(kind)).orElse(0);
    }

    /** Where nothing that went in differs and the run could not be made again all the same, something could not be checked. */
    public ExitCode exitCode() {
        if (!unread().isEmpty() || obstacle.isPresent() && inputs.isEmpty()) {
            return ExitCode.INCOMPLETE;
        }
        return inputs.isEmpty() && isSameOutcome() ? ExitCode.PASSED : ExitCode.FINDINGS;
    }
}
