/**
 * Files under {@code rulesets/} turned into rules: read, laid over what they extend, checked whole, built.
 *
 * <p>Every mistake of every file is reported at once with file, line, rule, field, bad value and valid ones; with one
 * of them nothing is checked (exit 2).
 */
package dev.caveat.ruleset;
