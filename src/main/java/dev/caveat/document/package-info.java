/**
 * The article as every other package sees it: text, front matter, sections, blocks, zones and exact positions.
 *
 * <p>Values only; no parser, no rule and no outside library. Offsets are 0-based UTF-16 units into
 * {@link dev.caveat.document.Document#text()}; they are set once by a parser and never searched for again.
 */
package dev.caveat.document;
