package dev.caveat.rule;

import java.util.regex.Pattern;

/**
 * Names rules: one id, or a glob in which {@code *} stands for any characters ({@code claims/*}, {@code *}).
 *
 * @param glob as the user wrote it
 */
public record RulePattern(String glob) {
    public boolean matches(RuleId id) {
        String regex = "\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.matches(regex, id.toString());
    }

    /** Whether it could name a rule of that group, such as a grammar rule that no list names. */
    public boolean mayMatchIn(String group) {
        return glob.startsWith(group + "/") || glob.equals("*");
    }
}
