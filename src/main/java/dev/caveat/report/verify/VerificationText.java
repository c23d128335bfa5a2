package dev.caveat.report.verify;

import dev.caveat.report.Counted;
import dev.caveat.report.Legible;
import dev.caveat.report.compare.ArticleChange;
import dev.caveat.report.compare.Change;
import dev.caveat.report.compare.Difference;
import dev.caveat.report.compare.ReportComparison;
import java.util.List;

/** A verification for a terminal: what went in, then what came out. */
public final class VerificationText {
    private static final int LONGEST_QUOTE = 100;
    private static final int MOST = 30;

    private final StringBuilder text = new StringBuilder();

    private VerificationText() {}

    public static String render(Verification verification) {
        VerificationText page = new VerificationText();
        page.write(verification);
        return page.text.toString();
    }

    private void write(Verification verification) {
        line(verification.report());
        if (verification.inputs().isEmpty()) {
            line("Went in: the same articles, configuration, rulesets and program.");
        } else {
            line("Went in: " + Counted.of(verification.inputs().size(), "difference") + ".");
            verification.inputs().stream().limit(MOST).forEach(each -> line("  " + each.words()));
            int more = verification.inputs().size() - MOST;
            if (more > 0) {
                line("  and " + more + " more (--format json lists all)");
            }
            if (verification.isElsewhere()) {
                line("  None of its articles is here: verify it in the folder where it was made, or name that folder with --base.");
            }
        }
        if (verification.obstacle().isPresent()) {
            line("Not replayed, so that nothing can be said of its findings:");
            verification.obstacle().get().lines().forEach(each -> line("  " + each));
        } else {
            outcome(verification, verification.comparison().orElseThrow());
        }
    }

    private void outcome(Verification verification, ReportComparison comparison) {
        if (verification.isSameOutcome()) {
            line("Replayed: the same " + Counted.of(verification.recorded(), "finding") + ", with the same requirements, dispositions,"
                    + " verdicts and exit code.");
            return;
        }
        line("Replayed: " + Counted.of(verification.recorded(), "finding") + " recorded, " + verification.replayed() + " found again; "
                + verification.changed() + " not as before.");
        for (ArticleChange article : comparison.changed()) {
            line("  " + article.path() + ": " + article.verdict());
            article.requirements().forEach(standing ->
                    line("    " + standing.id() + ": " + standing.before() + " → " + standing.after()));
            article.changes().forEach(this::change);
        }
        fields(verification.fields());
    }

    private void change(Change change) {
        String quote = change.finding().quoteOnOneLine();
        line("    " + change.kind().sign() + " " + change.kind().words() + "  " + change.finding().line() + ":" + change.finding().column()
                + " " + change.severity() + " " + change.finding().rule() + (quote.isEmpty() ? "" : " “" + shortened(quote) + "”"));
    }

    private void fields(List<Difference> fields) {
        if (!fields.isEmpty()) {
            line("  Fields of the report that differ:");
            fields.forEach(each -> line("    " + each.words()));
        }
    }

    private void line(String line) {
        text.append(" ".repeat(line.length() - line.stripLeading().length())).append(Legible.onOneLine(line)).append('\n');
    }

    private static String shortened(String quote) {
        return quote.codePointCount(0, quote.length()) <= LONGEST_QUOTE ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, LONGEST_QUOTE)).stripTrailing() + " …";
    }
}
