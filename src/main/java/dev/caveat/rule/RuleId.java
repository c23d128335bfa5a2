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

    /** As their texts compare, which nobody has to put together for it: ids are sorted by the thousand. */
    @Override
    public int compareTo(RuleId other) {
        int both = Math.min(group.length(), other.group.length());
        for (int i = 0; i < both; i++) {
            if (group.charAt(i) != other.group.charAt(i)) {
                return group.charAt(i) - other.group.charAt(i);
            }
        }
        return group.length() < other.group.length() ? '/' - other.group.charAt(both)
                : group.length() > other.group.length() ? group.charAt(both) - '/' : fault.compareTo(other.fault);
    }

    @Override
    public String toString() {
        return group + "/" + fault;
    }
}
