/**
 * Asks every rule group about every article, in parallel, in a fixed order of results; and the rules about themselves:
 * their examples, the phrases no example reaches, how often they are right on labelled sentences.
 */
package dev.caveat.engine;
