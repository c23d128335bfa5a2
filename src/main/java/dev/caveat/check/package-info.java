/**
 * Kinds of check for the pieces an article must have: disclaimer, red flags, registration line, sources, author, dates.
 *
 * <p>Each kind is constructed from its {@code Parameters}, which a rule group's {@code with:} fills by name, and lists
 * the faults it can report in {@code FAULTS}. Words, names, numbers and dates are data of the ruleset; only shapes are
 * code. A required piece counts where a reader sees it, and never because of the zone a parser guessed alone.
 *
 * <p>A kind of more than a few classes has a package below. What stands here is shared by several: who answers for an
 * article ({@link dev.caveat.check.Authors}), what type of article it is ({@link dev.caveat.check.ArticleType}), where
 * what it lacks should go ({@link dev.caveat.check.Place}, {@link dev.caveat.check.Insertion}), what the site's template
 * supplies ({@link dev.caveat.check.Supplied}), and how two texts differ ({@link dev.caveat.check.WordDiff}).
 */
package dev.caveat.check;
