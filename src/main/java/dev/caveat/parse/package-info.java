/**
 * Text to {@link dev.caveat.document.Document}: one reader per format, then zones and sections for all alike.
 *
 * <p>{@link dev.caveat.parse.Parser} is the way in. A reader turns a source into a {@code Draft}: blocks in reading
 * order with exact positions and what the markup says about them. {@code Zoner} then says what part each plays, by
 * the cues in {@code zones.yml}. flexmark, jsoup and mammoth stop here.
 */
package dev.caveat.parse;
