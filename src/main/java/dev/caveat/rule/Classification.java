package dev.caveat.rule;

import java.util.Objects;

/**
 * What sort of article it is: on this depends which pieces it must hold.
 *
 * @param type one of {@link ArticleTypes#VALID}
 * @param reason why it is taken for that, a sentence
 */
public record Classification(String type, String reason) {
    public Classification {
        Objects.requireNonNull(reason, "reason");
        if (!ArticleTypes.VALID.contains(type)) {
            throw new IllegalArgumentException("no type of article: " + type);
        }
    }
}
