package dev.caveat.report.console;

import dev.caveat.policy.Judgement;
import dev.caveat.report.FindingCount;
import dev.caveat.rule.RuleId;
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
        return of(judgement.finding().rule().id().group(), judgement.severity());
    }

    static Rank of(FindingCount findings) {
        return of(findings.rule().id().group(), findings.severity());
    }

    private static Rank of(String group, Severity severity) {
        if (severity == Severity.ERROR) {
            return ERROR;
        }
        if (STYLE_GROUPS.contains(group) || group.startsWith(STYLE_PREFIX)) {
            return STYLE;
        }
        return severity == Severity.WARNING ? WARNING : REMARK;
    }

    String title() {
        return title;
    }

    /** The colour of the severity it stands for; style and remarks have none. */
    String coloured(Ink ink, String text) {
        return this == ERROR || this == WARNING ? ink.of(least, text) : ink.bold(text);
    }

    /** The command that shows all of these and perhaps more. */
    String command(Command command, List<String> paths, Collection<RuleId> rules) {
        return this == STYLE ? command.only(rules.stream().map(RuleId::group).toList(), paths)
                : command.quiet(least, paths);
    }
}
