/**
 * The kind of check that judges red-flag wording: which topic an article has, which danger signs that topic needs
 * named, whether each stands with a direction to care, and what weakens it.
 *
 * <p>It judges wording, never clinical adequacy. Topics, signs, directions, cues and regions are data. The model
 * (scores, passages, levels, cues) is that of NHS care cards, safety-net practice and ConText, as the ruleset cites.
 */
package dev.caveat.check.redflags;
