package dev.caveat.report.github;

import dev.caveat.report.Counted;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report as workflow commands, one a line.
 *
 * <p>GitHub keeps ten annotations of each kind a step and drops the others without a word. So the gravest are printed and
 * a last notice says how many there are besides.
 */
public final class GithubReporter implements Reporter {
    static final int EACH = 10;

    @Override
    public String render(Report report) {
        Map<WorkflowCommand.Level, List<Annotation>> kinds = new EnumMap<>(WorkflowCommand.Level.class);
        List<Annotation> all = Annotation.of(report);
        for (WorkflowCommand.Level level : WorkflowCommand.Level.values()) {
            kinds.put(level, all.stream().filter(annotation -> annotation.level() == level).toList());
        }
        boolean tooMany = kinds.values().stream().anyMatch(annotations -> annotations.size() > EACH);
        List<WorkflowCommand> commands = new ArrayList<>();
        List<String> more = new ArrayList<>();
        kinds.forEach((level, annotations) -> {
            int room = level == WorkflowCommand.Level.NOTICE && tooMany ? EACH - 1 : EACH;
            annotations.stream().limit(room).map(Annotation::command).forEach(commands::add);
            if (annotations.size() > room) {
                more.add(Counted.of(annotations.size() - room, level.name().toLowerCase(Locale.ROOT)));
            }
        });
        if (tooMany) {
            commands.add(new WorkflowCommand(WorkflowCommand.Level.NOTICE, Map.of("title", "More findings"), List.of(
                    String.join(", ", more) + " more. GitHub keeps " + EACH + " of each kind a step; all are in the report.")));
        }
        return commands.stream().map(command -> command.text() + "\n").collect(Collectors.joining());
    }
}
