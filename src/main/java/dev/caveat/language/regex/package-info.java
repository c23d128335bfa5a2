/**
 * Regular expressions that somebody else wrote, run so that they can neither hang nor crash a gate.
 *
 * <p>{@link dev.caveat.language.regex.SafePattern} is one of them, {@link dev.caveat.language.regex.PatternBook} many at once:
 * each runs only on a text in which one of its required literals stands, in a counted number of steps, and what could
 * not be finished is said. Offsets are those of the text that was given, UTF-16 units.
 */
package dev.caveat.language.regex;
