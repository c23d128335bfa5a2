package dev.caveat.check.own;

import dev.caveat.check.ArticleType;
import java.util.List;

/**
 * A rule of the clinic's about a field of the front matter, or about which fields there may be.
 *
 * @param field its name; letter case, {@code _} and {@code -} do not matter
 * @param also other names under which it counts
 * @param required whether it must be there; null is true
 * @param values the valid ones; empty for any
 * @param matching a regular expression that the whole of each value matches; null for any
 * @param shape what each value looks like; null for anything
 * @param known the only fields there may be; the rule then names no field
 * @param types of articles it is asked of; empty for all
 * @param ifSays phrases of which an article must hold one to be asked; empty for no condition
 * @param unlessSays phrases of which it may hold none
 * @param insert the value to put in where it is missing; null for the first valid one, or the field's name in brackets
 */
public record FieldRule(
        String field, List<String> also, Boolean required, List<String> values, String matching, ValueShape shape, List<String> known,
        List<ArticleType.Kind> types, List<String> ifSays, List<String> unlessSays, String insert) {
    public FieldRule {
        if ((field == null || field.isBlank()) == known.isEmpty()) {
            throw new IllegalArgumentException("names " + (known.isEmpty() ? "no field" : "both a field and known ones")
                    + " (valid: either field or known)");
        }
        field = field == null ? "" : field;
        required = required == null || required;
        insert = insert != null ? insert : !values.isEmpty() ? values.get(0) : "<" + field + ">";
    }
}
