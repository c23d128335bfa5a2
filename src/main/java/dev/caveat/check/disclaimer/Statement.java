package dev.caveat.check.disclaimer;

import dev.caveat.document.Block;
import dev.caveat.document.Span;

/**
 * A sentence of an article that says something a disclaimer says.
 *
 * @param element which element; the key of the ruleset
 * @param full whether it says it fully; otherwise too weakly
 * @param core whether it makes a text a disclaimer
 * @param block where it stands
 * @param span the words that say it
 */
record Statement(String element, boolean full, boolean core, Block block, Span span) {}
