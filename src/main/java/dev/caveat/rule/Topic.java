package dev.caveat.rule;

import java.util.List;

/**
 * What an article is about, as far as red flags go.
 *
 * @param score as red-flags.md section 1.1 counts it
 * @param role {@code primary} or {@code secondary}
 * @param reasons why it was chosen, each a phrase
 */
public record Topic(String id, double score, String role, List<String> reasons) {
    public Topic {
        reasons = List.copyOf(reasons);
    }
}
