package dev.caveat.report;

import dev.caveat.policy.Judgement;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole run comes to, in words.
 *
 * @param verdict the worst verdict among the articles
 * @param title what it means for a run of many articles, for a heading
 * @param reason why, in a sentence or two
 */
public record Headline(Verdict verdict, String title, String reason) {
    private static final List<Severity> SEVEREST_FIRST = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

    public static Headline of(Report report) {
        Summary summary = report.summary();
        String scope = report.run().changedSince().map(changed -> scope(changed, report)).orElse("");
        if (summary.articles() == 0 && !scope.isEmpty()) {
            return new Headline(Verdict.CLEAR, "Nothing to check", scope.strip());
        }
        Verdict worst = summary.notChecked() > 0 ? Verdict.NOT_CHECKED : summary.blocked() > 0 ? Verdict.BLOCKED
                : summary.needsReview() > 0 ? Verdict.NEEDS_REVIEW : Verdict.CLEAR;
        List<String> parts = new ArrayList<>();
        String unfinished = "could not be checked to the end";
        part(parts, summary.notChecked(), summary, unfinished, unfinished);
        part(parts, summary.blocked(), summary, "has open errors", "have open errors");
        part(parts, summary.needsReview(), summary, "needs a person’s review", "need a person’s review");
        if (parts.isEmpty()) {
            return new Headline(worst, worst.title(), "These rules found nothing open in " + Counted.of(summary.articles(), "article")
                    + ". What only a person can judge is not settled by that." + scope);
        }
        String title = worst == Verdict.NOT_CHECKED ? "Not everything was checked" : worst.title();
        return new Headline(worst, title, String.join("; ", parts) + "." + scope);
    }

    /** What was left out because it had not changed. */
    private static String scope(ChangedSince changed, Report report) {
        String ref = changed.since().ref();
        String articles = changed.everything().isPresent() ? " Every article was checked: " + changed.everything().get() + "."
                : (report.articles().isEmpty() ? " No article has changed since " + ref : " Only articles changed since " + ref + " were checked")
                        + (changed.unchanged() == 0 ? "." : "; " + were(changed.unchanged(), "unchanged article") + " left out.");
        int untouched = SEVEREST_FIRST.stream().mapToInt(report::untouched).sum();
        return articles + (untouched == 0 ? "" : " " + were(untouched, "finding") + " on unchanged lines and not counted.");
    }

    private static String were(int count, String noun) {
        return Counted.of(count, noun) + (count == 1 ? " was" : " were");
    }

    /** Why one article has its verdict. */
    public static String of(ArticleReport article) {
        return switch (article.verdict()) {
            case NOT_CHECKED -> "It could not be read, or not every rule could finish."
                    + " Nothing here says that it is right.";
            case BLOCKED -> "It holds " + counts(article) + ".";
            case NEEDS_REVIEW -> article.open(Severity.WARNING) > 0
                    ? "It holds no open error, but " + counts(article) + "."
                    : article.untouched(Severity.ERROR) + article.untouched(Severity.WARNING) > 0
                    ? "The change under check adds nothing that is open, but on lines that it did not touch there are faults."
                    : "A required piece is not complete; a person has to judge that.";
            case CLEAR -> "These rules found nothing open but remarks. A person still judges what the tool cannot.";
        };
    }

    /** The open findings counted by severity, those that are there: {@code 3 open errors and 1 warning}. */
    public static String counts(ArticleReport article) {
        return counts(article.judgements().stream().filter(Judgement::isOpen).toList());
    }

    /** Open findings counted by severity, those that are there. */
    public static String counts(List<Judgement> open) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : SEVEREST_FIRST) {
            int count = (int) open.stream().filter(judgement -> judgement.severity() == severity).count();
            if (count > 0) {
                parts.add(Counted.of(count, parts.isEmpty() ? "open " + severity.id() : severity.id()));
            }
        }
        return parts.isEmpty() ? "nothing open" : joined(parts);
    }

    private static void part(List<String> parts, int count, Summary summary, String one, String many) {
        if (count > 0) {
            String noun = parts.isEmpty() ? " of " + Counted.of(summary.articles(), "article") : "";
            parts.add(Counted.of(count) + noun + " " + (count == 1 ? one : many));
        }
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
