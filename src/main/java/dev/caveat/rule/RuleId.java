package dev.caveat.rule;

import java.util.regex.Pattern;

/**
 * The stable name of a rule: {@code group/fault}, such as {@code claims/cure}. Grammar rules carry LanguageTool's own
 * upper-case id after the slash.
 */
public record RuleId(String group, String fault) implements Comparable<RuleId> {
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FAULT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public RuleId {
        if (!GROUP.matcher(group).matches() || !FAULT.matcher(fault).matches()) {
            throw new IllegalArgumentException("not a rule id: " + group + "/" + fault);
        }
    }

    /** Parses {@code group/fault}. */
    public static RuleId of(String id) {
        int slash = id.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
        return new RuleId(id.substring(0, slash), id.substring(slash + 1));
    }

    @Override
    public int compareTo(RuleId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return group + "/" + fault;
    }
}
