/**
 * The kind of check that judges the disclaimer: by its elements, against the clinic's approved texts word by word, and
 * against the one that the site's template adds.
 */
package dev.caveat.check.disclaimer;
