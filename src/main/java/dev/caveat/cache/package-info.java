/**
 * What was worked out before, kept on disk: texts of bytes under digests, whoever asks for them.
 *
 * <p>A cache may lose anything at any time and must never give anything wrong: what is read is held against its checksum
 * and its whole key, and whoever keeps something puts into the key all that it depends on.
 */
package dev.caveat.cache;
