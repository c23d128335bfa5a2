package dev.caveat.check.registration;

import java.util.List;

/**
 * What a ruleset does not know of an entry of the practitioner register.
 *
 * @param field of the entry
 * @param value as it stands there
 * @param why in words that follow the value
 * @param valid what could stand there
 */
public record Objection(String field, String value, String why, List<String> valid) {
    public Objection {
        valid = List.copyOf(valid);
    }
}
