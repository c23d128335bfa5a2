package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.rule.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a reader turns to first: the order of findings on the console. */
enum Rank {
    /** What blocks, whatever it is about. */
    ERROR("Errors", Severity.ERROR),
    /** Warnings about the rules' own subject. */
    WARNING("Warnings", Severity.WARNING),
    /** Grammar, plain language and house styles. */
    STYLE("Style", Severity.INFO),
    /** Remarks about the rules' own subject. */
    REMARK("Remarks", Severity.INFO);

    private static final Set<String> STYLE_GROUPS = Set.of("grammar", "plain-language");
    /** Of folders of Vale rules. */
    private static final String STYLE_PREFIX = "vale-";

    private final String title;
    private final Severity least;

    Rank(String title, Severity least) {
        this.title = title;
        this.least = least;
    }

    static Rank of(Judgement judgement) {
        String group = judgement.finding().rule().id().group();
        if (judgement.severity() == Severity.ERROR) {
            return ERROR;
        }
        if (STYLE_GROUPS.contains(group) || group.startsWith(STYLE_PREFIX)) {
            return STYLE;
        }
        return judgement.severity() == Severity.WARNING ? WARNING : REMARK;
    }

    String title() {
        return title;
    }

    /** The colour of the severity it stands for; style and remarks have none. */
    String coloured(Ink ink, String text) {
        return this == ERROR || this == WARNING ? ink.of(least, text) : ink.bold(text);
    }

    /** The command that shows all of these and perhaps more. */
    String command(Command command, List<String> paths, Collection<Judgement> findings) {
        return this == STYLE ? command.only(findings.stream().map(each -> each.finding().rule().id().group()).toList(), paths)
                : command.quiet(least, paths);
    }
}
