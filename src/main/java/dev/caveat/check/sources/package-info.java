/**
 * The kind of check that judges an article's sources: listed, followable, cited, not too old; and what the text states
 * that none of them holds up.
 *
 * <p>Statements are found by phrases, which are data, in one pass over the sentences; marks and entries by their shape.
 */
package dev.caveat.check.sources;
