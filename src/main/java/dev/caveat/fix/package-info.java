/**
 * Findings' suggestions as edits, and edits as files: applied in passes, each pass checked again, written whole.
 *
 * <p>An edit is applied only where the article, read again, has nothing that it had not before.
 */
package dev.caveat.fix;
