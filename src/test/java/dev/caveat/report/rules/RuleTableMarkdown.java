package dev.caveat.report.rules;

import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table of rules as a page of the guides. */
public final class RuleTableMarkdown {
    private static final int EXAMPLES = 2;

    private RuleTableMarkdown() {}

    public static String render(RuleTable table) {
        StringBuilder page = new StringBuilder();
        line(page, "# The rules");
        line(page, "");
        line(page, "Generated from the rulesets; a test fails when it is stale. It shows the rules as they stand on " + table.asOf()
                + ". `caveat explain RULE` says the same of one rule, with all its examples.");
        line(page, "");
        line(page, "| ruleset | for | version |");
        line(page, "|---|---|---|");
        for (Ruleset ruleset : table.rulesets()) {
            line(page, "| `" + ruleset.id() + "` | " + cell(ruleset.title()) + " | " + ruleset.version() + " |");
        }
        Map<String, Provision> provisions = new TreeMap<>();
        String group = "";
        for (RuleTable.Row row : table.rows()) {
            if (!row.id().group().equals(group)) {
                group = row.id().group();
                line(page, "");
                line(page, "## " + group);
            }
            rule(page, row, table, provisions);
        }
        line(page, "");
        line(page, "## Provisions");
        line(page, "");
        line(page, "| id | what | basis | in force | read on |");
        line(page, "|---|---|---|---|---|");
        for (Provision provision : provisions.values()) {
            line(page, "| " + provision.id() + " | " + cell(provision.title() + (provision.clause().isEmpty() ? "" : ", " + provision.clause()))
                    + " | " + provision.basis().id() + " | " + inForce(provision) + " | " + provision.readOn() + " |");
        }
        return page.toString();
    }

    private static void rule(StringBuilder page, RuleTable.Row row, RuleTable table, Map<String, Provision> provisions) {
        RuleInfo rule = row.first().rule();
        Set<String> cited = new LinkedHashSet<>();
        for (RuleEntry entry : row.entries().values()) {
            entry.cited().forEach(provision -> {
                cited.add(provision.id());
                provisions.put(provision.id(), provision);
            });
        }
        line(page, "");
        line(page, "### " + row.id());
        line(page, "");
        line(page, escaped(rule.summary() + (rule.why().isEmpty() ? "" : " " + rule.why())));
        line(page, "");
        line(page, "- Severity: " + severities(row, table));
        line(page, "- Rests on: " + String.join(", ", cited));
        if (!rule.advice().isEmpty()) {
            line(page, "- Write: " + escaped(rule.advice()));
        }
        examples(page, "Flagged", rule.flagged());
        examples(page, "Allowed", rule.allowed());
    }

    /** By severity, so that twelve rulesets of one mind take one word. */
    private static String severities(RuleTable.Row row, RuleTable table) {
        Map<String, List<String>> by = table.rulesets().stream().map(Ruleset::id)
                .collect(Collectors.groupingBy(row::says, LinkedHashMap::new, Collectors.toList()));
        return by.size() == 1 ? by.keySet().iterator().next()
                : by.entrySet().stream().map(each -> (each.getKey().equals("-") ? "no such rule" : each.getKey()) + " ("
                        + String.join(", ", each.getValue()) + ")").collect(Collectors.joining(", "));
    }

    private static void examples(StringBuilder page, String name, List<String> examples) {
        List<String> brief = examples.stream().filter(text -> !text.strip().contains("\n") && !text.contains("`")).limit(EXAMPLES).toList();
        if (!brief.isEmpty()) {
            line(page, "- " + name + ": " + brief.stream().map(text -> "`" + text.strip() + "`").collect(Collectors.joining(" · ")));
        }
    }

    private static String inForce(Provision provision) {
        return (provision.from().map(day -> "from " + day + " ").orElse("") + provision.until().map(day -> "until " + day).orElse("")).strip();
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|");
    }

    /** As text: nothing in a ruleset becomes markup of the page. */
    private static String escaped(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }

    private static void line(StringBuilder page, String line) {
        page.append(line).append('\n');
    }
}
