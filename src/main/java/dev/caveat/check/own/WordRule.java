package dev.caveat.check.own;

import dev.caveat.check.ArticleType;
import java.util.List;
import java.util.Map;

/**
 * A rule of the clinic's about words: which, what to write in their place, and where.
 *
 * @param avoid phrases that are not written
 * @param because the same, each with its reason
 * @param prefer phrases, each with what to write; {@code |} stands between several
 * @param terms names and words of fixed letter case, each as it is written
 * @param matching regular expressions that are not written
 * @param replace regular expressions, each with what to write; {@code $1} is their first group
 * @param except phrases in which any of them is fine
 * @param matchCase whether letter case counts
 * @param withinSentence whether what begins a sentence or stands in a title or heading is fine
 * @param zones parts of the article it looks at; empty for the usual ones
 * @param notIn parts it leaves out
 * @param types of articles it is for; empty for all
 * @param slow whether regular expressions without required text may run on every block
 */
public record WordRule(
        List<String> avoid, Map<String, String> because, Map<String, String> prefer, List<String> terms,
        List<String> matching, Map<String, String> replace, List<String> except, Boolean matchCase, Boolean withinSentence,
        List<Part> zones, List<Part> notIn, List<ArticleType.Kind> types, Boolean slow) {
    public WordRule {
        if (avoid.isEmpty() && because.isEmpty() && prefer.isEmpty() && terms.isEmpty() && matching.isEmpty() && replace.isEmpty()) {
            throw new IllegalArgumentException("names no word (valid: avoid, because, prefer, terms, matching, replace)");
        }
        matchCase = Boolean.TRUE.equals(matchCase);
        withinSentence = Boolean.TRUE.equals(withinSentence);
        slow = Boolean.TRUE.equals(slow);
    }
}
