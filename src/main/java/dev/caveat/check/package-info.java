/**
 * Kinds of check for the pieces an article must have: disclaimer, red flags, registration line, sources, author, dates.
 *
 * <p>Each kind is constructed from its {@code Parameters}, which a rule group's {@code with:} fills by name, and lists
 * the faults it can report in {@code FAULTS}. Words, names, numbers and dates are data of the ruleset; only shapes are
 * code. A required piece counts where a reader sees it, and never because of the zone a parser guessed alone.
 */
package dev.caveat.check;
