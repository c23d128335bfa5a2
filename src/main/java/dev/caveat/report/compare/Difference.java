package dev.caveat.report.compare;

import dev.caveat.report.RulesetUsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Something in which two runs differ besides their articles, and which may explain what changed in those.
 *
 * @param before empty where it was not there
 * @param after empty where it is no longer there
 */
public record Difference(String what, String before, String after) {
    private static final int SHOWN_DIGITS = 12;

    /** Of the run: program, day, configuration, rulesets. */
    static List<Difference> ofRuns(SavedReport before, SavedReport after) {
        List<Difference> found = new ArrayList<>();
        add(found, "Caveat", before.caveat(), after.caveat());
        add(found, "LanguageTool", before.languageTool().orElse(""), after.languageTool().orElse(""));
        add(found, "as of", before.asOf(), after.asOf());
        add(found, "configuration", shown(before.configDigest()), shown(after.configDigest()));
        Map<String, String> old = rulesets(before);
        Map<String, String> now = rulesets(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        ids.forEach(id -> add(found, "ruleset " + id, old.getOrDefault(id, ""), now.getOrDefault(id, "")));
        return Collections.unmodifiableList(found);
    }

    /** Of the rules: those that came and went, and those whose severity or provisions changed. */
    static List<Difference> ofRules(SavedReport before, SavedReport after) {
        TreeSet<String> ids = new TreeSet<>(before.rules().keySet());
        ids.addAll(after.rules().keySet());
        List<Difference> found = new ArrayList<>();
        for (String id : ids) {
            SavedRule old = before.rules().get(id);
            SavedRule now = after.rules().get(id);
            if (old != null && now != null) {
                add(found, id + " severity", old.severity(), now.severity());
                add(found, id + " provisions", String.join("; ", old.provisions()), String.join("; ", now.provisions()));
            } else if (old == null && !before.asks(id)) {
                found.add(new Difference(id, "", "asked"));
            } else if (now == null && !after.asks(id)) {
                found.add(new Difference(id, "asked", ""));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** {@code ruleset ca-bc-physio: 2026.11 → 2026.12}. */
    public String words() {
        String nothing = "–";
        return what + ": " + (before.isEmpty() ? nothing : before) + " → " + (after.isEmpty() ? nothing : after);
    }

    private static Map<String, String> rulesets(SavedReport report) {
        Map<String, String> rulesets = new LinkedHashMap<>();
        for (RulesetUsed ruleset : report.rulesets()) {
            rulesets.put(ruleset.id(), ruleset.version() + " (" + shown(ruleset.digest()) + ")");
        }
        return rulesets;
    }

    private static String shown(String digest) {
        String digits = digest.substring(digest.indexOf(':') + 1);
        return digits.length() <= SHOWN_DIGITS ? digits : digits.substring(0, SHOWN_DIGITS) + "…";
    }

    private static void add(List<Difference> found, String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(what, before, after));
        }
    }
}
