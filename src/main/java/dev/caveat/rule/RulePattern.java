package dev.caveat.rule;

/**
 * Names rules: one id, or a glob in which {@code *} stands for any characters ({@code claims/*}, {@code *}).
 *
 * @param glob as the user wrote it
 */
public record RulePattern(String glob) {
    public boolean matches(RuleId id) {
        return matches(id.toString());
    }

    /** Whether it could name a rule of that group, such as a grammar rule that no list names. */
    public boolean mayMatchIn(String group) {
        String start = group + "/";
        int star = glob.indexOf('*');
        return glob.startsWith(start) || star >= 0 && start.startsWith(glob.substring(0, star));
    }

    /** Whether it names every rule of that group, those included that no list names. */
    public boolean matchesAllOf(String group) {
        return glob.endsWith("*") && matches(group + "/");
    }

    /** Whether some rule may be named by both. */
    public boolean mayMeet(RulePattern other) {
        int star = glob.indexOf('*');
        int otherStar = other.glob.indexOf('*');
        if (star < 0 || otherStar < 0) {
            return matches(other.glob) || other.matches(glob);
        }
        String start = glob.substring(0, star);
        String otherStart = other.glob.substring(0, otherStar);
        return start.startsWith(otherStart) || otherStart.startsWith(start);
    }

    private boolean matches(String id) {
        int star = glob.indexOf('*');
        if (star < 0) {
            return id.equals(glob);
        }
        if (!id.startsWith(glob.substring(0, star))) {
            return false;
        }
        String[] parts = glob.split("\\*+", -1);
        String last = parts[parts.length - 1];
        if (!id.endsWith(last)) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = id.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= id.length() - last.length();
    }
}
