package dev.caveat.cli;

import dev.caveat.engine.LabelFile;
import dev.caveat.engine.Score;
import dev.caveat.report.ExitCode;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code caveat rules score}: how good the rules are on labelled sentences. */
final class RulesScoreCommand {
    private final LocalDate today;
    private final PrintStream out;

    RulesScoreCommand(LocalDate today, PrintStream out) {
        this.today = today;
        this.out = out;
    }

    ExitCode run(Ruleset ruleset, String file) throws UsageException, MistakesException {
        String text;
        try {
            text = Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("rules score: “" + file + "” cannot be read");
        }
        Score score = Score.of(ruleset, LabelFile.read(file, text), today);
        out.printf(Locale.ROOT, "%-40s %10s %6s %7s %8s %8s %10s%n", ruleset.id() + " " + ruleset.version(),
                "violations", "found", "recall", "allowed", "flagged", "precision");
        score.byCategory().forEach(this::row);
        row("all", score.total());
        out.println();
        out.printf(Locale.ROOT, "%-40s %6s %8s %10s %7s %6s %7s%n", "rule", "right", "wrong", "precision", "named", "found", "recall");
        for (Map.Entry<String, Score.RuleCount> rule : score.byRule().entrySet()) {
            Score.RuleCount count = rule.getValue();
            out.printf(Locale.ROOT, "%-40s %6d %8d %10s %7d %6d %7s%n", rule.getKey(), count.right(), count.wrong(),
                    percent(count.precision(), count.right() + count.wrong()), count.named(), count.found(),
                    percent(count.recall(), count.named()));
        }
        sentences("Violations in which nothing was found", score, true);
        sentences("Allowed sentences in which something was found", score, false);
        return ExitCode.PASSED;
    }

    private void row(String name, Score.Count count) {
        out.printf(Locale.ROOT, "%-40s %10d %6d %7s %8d %8d %10s%n", name, count.violations(), count.found(),
                percent(count.recall(), count.violations()), count.allowed(), count.flagged(),
                percent(count.precision(), count.found() + count.flagged()));
    }

    /** Of nothing there is no share. */
    private static String percent(int share, int of) {
        return of == 0 ? "–" : share + "%";
    }

    private void sentences(String name, Score score, boolean violation) {
        List<Score.Judged> wrong = score.judged().stream()
                .filter(each -> each.label().violation() == violation && each.isFound() != violation).toList();
        if (!wrong.isEmpty()) {
            out.println();
            out.println(name);
            wrong.forEach(each -> out.println("  - "
                    + (violation ? "[" + each.label().category() + "] " : each.rules() + " ") + OneLine.of(each.label().sentence())));
        }
    }
}
