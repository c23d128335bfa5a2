/**
 * The words of a document: sentences, tokens, lemmas and phrases over them, computed once per article.
 *
 * <p>LanguageTool's dictionary stops here. Offsets in this package are prose offsets of a block
 * ({@link dev.caveat.document.Prose}); {@code Block.source} turns them into source spans.
 * Regular expressions that users write are in {@code language.regex}.
 */
package dev.caveat.language;
