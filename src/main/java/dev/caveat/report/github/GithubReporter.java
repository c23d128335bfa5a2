package dev.caveat.report.github;

import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report as workflow commands, one a line.
 *
 * <p>GitHub keeps ten annotations of each kind a step and drops the others without a word. So the gravest are printed and
 * a last notice says how many there are besides.
 */
public final class GithubReporter implements Reporter {
    static final int EACH = 10;

    @Override
    public void write(Report report, Writer out) throws IOException {
        boolean tooMany = Arrays.stream(WorkflowCommand.Level.values()).anyMatch(level -> Annotation.count(report, level) > EACH);
        List<String> more = new ArrayList<>();
        for (WorkflowCommand.Level level : WorkflowCommand.Level.values()) {
            int room = level == WorkflowCommand.Level.NOTICE && tooMany ? EACH - 1 : EACH;
            for (Annotation annotation : Annotation.of(report, level, room)) {
                out.write(annotation.command().text() + "\n");
            }
            if (Annotation.count(report, level) > room) {
                more.add(Counted.of(Annotation.count(report, level) - room, level.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (tooMany) {
            out.write(new WorkflowCommand(WorkflowCommand.Level.NOTICE, Map.of("title", "More findings"), List.of(String.join(", ", more)
                    + " more. GitHub keeps " + EACH + " of each kind a step; all are in the report.")).text() + "\n");
        }
    }
}
