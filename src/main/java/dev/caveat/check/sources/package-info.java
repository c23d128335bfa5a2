/** The kind of check that judges the list of sources: there, followable, cited, not too old. */
package dev.caveat.check.sources;
