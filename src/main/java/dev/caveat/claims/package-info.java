/**
 * The claims matcher: what an article must not say, found by phrases and judged by what stands around them.
 *
 * <p>Every phrase of every rule is in one automaton. Context (negation, a belief rebutted, a cited study, the place in
 * the article) is weighed only where something matched.
 */
package dev.caveat.claims;
