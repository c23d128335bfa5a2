/**
 * The kind of check that judges the registration line: name, protected title, college, licence number.
 *
 * <p>{@code Piece} by piece a block is read, pieces beside a name are a {@code Mention}, a person's mentions are a
 * {@code Line}; each line is then held against the ruleset, and against the clinic's register where it keeps one.
 */
package dev.caveat.check.registration;
