package dev.caveat.report.rules;

import dev.caveat.policy.PolicyRules;
import dev.caveat.rule.Provision;
import dev.caveat.rule.RuleId;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every rule of some rulesets with what each of them says of it.
 *
 * @param asOf the day on which rules and provisions are in force
 * @param rulesets in the order they were asked for
 * @param rows in the order of the first ruleset, what only others have after it
 */
public record RuleTable(LocalDate asOf, List<Ruleset> rulesets, List<Row> rows) {
    /**
     * One rule.
     *
     * @param entries by ruleset, one or none for each; of a rule's versions the one that applies
     */
    public record Row(RuleId id, Map<String, RuleEntry> entries) {
        /** Of the first ruleset that has it in force, else of the first that has it. */
        public RuleEntry first() {
            return entries.values().stream().filter(RuleEntry::isInForce).findFirst()
                    .orElse(entries.values().iterator().next());
        }

        /** What a ruleset says: the severity, {@code off}, {@code not-in-force}, or {@code -} where it has no such rule. */
        public String says(String ruleset) {
            return Optional.ofNullable(entries.get(ruleset)).map(entry -> entry.isInForce()
                    ? entry.rule().severity().id() : entry.standing().id()).orElse("-");
        }
    }

    public RuleTable {
        rulesets = List.copyOf(rulesets);
        rows = List.copyOf(rows);
    }

    public static RuleTable of(List<Ruleset> rulesets, LocalDate asOf) {
        Map<String, Map<String, RuleEntry>> byId = new LinkedHashMap<>();
        for (Ruleset ruleset : rulesets) {
            for (RuleEntry entry : ruleset.catalogue().entries()) {
                byId.computeIfAbsent(entry.rule().id().toString(), any -> new LinkedHashMap<>())
                        .merge(ruleset.id(), entry, RuleTable::applying);
            }
        }
        for (RuleInfo rule : PolicyRules.all()) {
            // The same whatever the ruleset.
            RuleEntry entry = RuleEntry.bare(rule, Place.startOf("policy"));
            rulesets.forEach(ruleset -> byId.computeIfAbsent(rule.id().toString(), any -> new LinkedHashMap<>()).put(ruleset.id(), entry));
        }
        List<Row> rows = new ArrayList<>();
        byId.forEach((id, entries) -> rows.add(new Row(RuleId.of(id), entries)));
        return new RuleTable(asOf, rulesets, rows);
    }

    private static RuleEntry applying(RuleEntry one, RuleEntry other) {
        return one.isInForce() ? one : other;
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().toString().equals(id)).findFirst();
    }

    /** Provisions that a rule in force rests on although nobody has read them again in time, by id, with those rules. */
    public Map<Provision, List<String>> stale() {
        Map<String, Provision> provisions = new TreeMap<>();
        Map<String, List<String>> rules = new TreeMap<>();
        for (Row row : rows) {
            for (RuleEntry entry : row.entries.values()) {
                if (entry.isInForce()) {
                    entry.rule().provisions().stream().filter(provision -> provision.isStale(asOf)).forEach(provision -> {
                        provisions.put(provision.id(), provision);
                        List<String> resting = rules.computeIfAbsent(provision.id(), any -> new ArrayList<>());
                        if (!resting.contains(row.id.toString())) {
                            resting.add(row.id.toString());
                        }
                    });
                }
            }
        }
        Map<Provision, List<String>> stale = new LinkedHashMap<>();
        provisions.forEach((id, provision) -> stale.put(provision, List.copyOf(rules.get(id))));
        return stale;
    }
}
