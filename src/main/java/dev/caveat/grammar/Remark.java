package dev.caveat.grammar;

import java.util.List;

/**
 * Something LanguageTool says of a text.
 *
 * @param fault its rule id, fit for ours; {@link Proofreader#SPELLING} for the speller
 * @param start offset in the text it was given
 * @param end offset after it
 * @param message one sentence, without markup
 * @param replacements best first
 * @param slip for a misspelled word: whether it is one slip away from an ordinary word; true for all else
 */
record Remark(String fault, int start, int end, String message, List<String> replacements, boolean slip) {
    Remark {
        replacements = List.copyOf(replacements);
    }
}
