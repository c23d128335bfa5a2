package dev.caveat.report.html;

import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import java.util.List;

/** A rule of the run as the catalogue page shows it. */
public record RuleCard(RuleInfo rule) {
    /** What a link to a rule's card ends in. A full stop, as neither half of an id has one. */
    public static String anchor(RuleId id) {
        return id.group() + "." + id.fault();
    }

    public String anchor() {
        return anchor(rule.id());
    }

    public String severity() {
        return rule.severity().id();
    }

    public String severityWord() {
        return Words.of(rule.severity());
    }

    public List<ProvisionCard> provisions() {
        return rule.provisions().stream().map(provision -> new ProvisionCard(provision, List.of())).toList();
    }
}
