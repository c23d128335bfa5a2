/**
 * What a rule is and what it can say: ids, severities, provisions, checks and their results, findings.
 *
 * <p>Values only. Rules are data (read by {@code ruleset}); kinds of check are code (in {@code check},
 * {@code claims} and {@code grammar}).
 */
package dev.caveat.rule;
