/**
 * The kinds of check for rules that a clinic writes itself: its words, phrases it requires, fields of the front matter.
 *
 * <p>Protected text (approved disclaimers, lists of sources, code, site furniture) is never touched by them.
 */
package dev.caveat.check.own;
