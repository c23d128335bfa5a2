/** Asks every rule group about every article, in parallel, in a fixed order of results. */
package dev.caveat.engine;
