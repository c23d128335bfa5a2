package dev.caveat.rule;

/**
 * A way to look at an article: pure, stateless, knowing neither rule ids nor severities nor suppressions.
 *
 * <p>One check may see several faults (a disclaimer can be missing or incomplete); each fault is a rule of its group.
 */
public interface Check {
    CheckResult check(Article article);

    /** Does at once what the first article would make it do, where that is worth doing beforehand. */
    default void prepare() {}
}
