/**
 * Vale's kinds of style rule (existence, substitution, …), each a record that looks at a piece of an article.
 *
 * <p>What they find and where is Vale's; that it is found within a step budget, at a place carried from the parser, is
 * ours.
 */
package dev.caveat.check.vale;
