/**
 * Lists of words that are spelled right: Hunspell's dictionaries, read by Lucene, and the American one that LanguageTool
 * brings. Neither library's types leave this package.
 */
package dev.caveat.language.spelling;
