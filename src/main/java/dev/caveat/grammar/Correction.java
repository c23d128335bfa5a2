package dev.caveat.grammar;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which findings of some of LanguageTool's rules are corrected unread.
 *
 * @param ids LanguageTool's rules
 * @param text regular expression of all that was found
 * @param before of what stands before it in its block; left out where that does not matter
 * @param after of what follows
 * @param because what was measured
 */
public record Correction(List<String> ids, String text, String before, String after, String because) {
    /** More is never looked at: the patterns are for a word or two. */
    private static final int NEAR = 40;

    public Correction {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("ids: names no rule");
        }
        if (because == null || because.isBlank()) {
            throw new IllegalArgumentException("because: says no reason for correcting " + String.join(", ", ids) + " unread");
        }
        ids = List.copyOf(ids);
        Objects.requireNonNull(text, "text");
        before = before == null ? ".*" : before;
        after = after == null ? ".*" : after;
        List.of(text, before, after).forEach(Pattern::compile);
    }

    boolean fits(String before, String text, String after) {
        String left = before.substring(Math.max(0, before.length() - NEAR));
        String right = after.substring(0, Math.min(NEAR, after.length()));
        return text.length() <= NEAR && matches(this.text, text) && matches(this.before, left) && matches(this.after, right);
    }

    private static boolean matches(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }
}
