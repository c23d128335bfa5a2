/** Values kept small: folded into compressed bytes while nobody looks at them, as they were whenever somebody does. */
package dev.caveat.fold;
