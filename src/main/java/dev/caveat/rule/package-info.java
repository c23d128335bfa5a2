/**
 * What a rule is and what it can say: ids, severities, provisions, checks and their results, findings;
 * and what a check is given to know of the clinic (its people, approved texts, site template, types of articles).
 *
 * <p>Values only. Rules are data (read by {@code ruleset}); kinds of check are code (in {@code check},
 * {@code claims} and {@code grammar}).
 */
package dev.caveat.rule;
