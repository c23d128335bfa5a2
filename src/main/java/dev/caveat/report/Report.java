package dev.caveat.report;

import dev.caveat.document.Problem;
import dev.caveat.rule.RuleInfo;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run has to say: sorted, complete, immutable. Every reporter shows this and nothing else.
 *
 * @param articles sorted by path
 * @param rules those that were asked, sorted by id
 * @param manifest what went in; empty where nobody recorded it
 * @param changes since an earlier report; empty where none was given
 */
public record Report(Tool tool, Run run, List<ArticleReport> articles, List<RuleInfo> rules, Optional<Manifest> manifest,
        Optional<Changes> changes) {
    public Report {
        articles = articles.stream().sorted().toList();
        rules = List.copyOf(rules);
    }

    /** A report of which nobody recorded what went in, and that was given no earlier one. */
    public Report(Tool tool, Run run, List<ArticleReport> articles, List<RuleInfo> rules) {
        this(tool, run, articles, rules, Optional.empty(), Optional.empty());
    }

    /**
     * @param unread files that never became an article; each is listed as one that was not checked
     * @param rules those that were asked, in any order; the rules of findings are added where they are not among them
     */
    public static Report of(
            Tool tool, Run run, List<ArticleReport> checked, List<Problem> unread, List<RuleInfo> rules) {
        List<ArticleReport> articles = new ArrayList<>(checked);
        unread.stream().collect(Collectors.groupingBy(Problem::path, TreeMap::new, Collectors.toList()))
                .forEach((path, problems) -> articles.add(ArticleReport.unread(path, problems)));
        Map<String, RuleInfo> byId = new TreeMap<>();
        rules.forEach(rule -> byId.put(rule.id().toString(), rule));
        articles.stream().flatMap(article -> article.counts().stream()).map(FindingCount::rule)
                .forEach(rule -> byId.putIfAbsent(rule.id().toString(), rule));
        return new Report(tool, run, articles, List.copyOf(byId.values()));
    }

    /** The same with what went into it. */
    public Report with(Manifest recorded) {
        return new Report(tool, run, articles, rules, Optional.of(recorded), changes);
    }

    /** The same with what has changed. */
    public Report with(Changes since) {
        return new Report(tool, run, articles, rules, manifest, Optional.of(since));
    }

    public Summary summary() {
        return Summary.of(articles);
    }

    /** How many findings of that severity do not count because the change under check did not touch them. */
    public int untouched(Severity severity) {
        return articles.stream().mapToInt(article -> article.untouched(severity)).sum();
    }

    public ExitCode exitCode() {
        return ExitCode.of(this);
    }
}
