/** The kind of check that judges the disclaimer by its elements. */
package dev.caveat.check.disclaimer;
