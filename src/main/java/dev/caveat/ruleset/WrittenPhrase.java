package dev.caveat.ruleset;

import dev.caveat.yaml.Place;

/**
 * A phrase as it stands in a ruleset's file.
 *
 * @param field dotted path of the parameter it belongs to, such as {@code cure.with.phrases}
 * @param parameter the last word of the path that names what it is for: {@code phrases}, {@code not}, {@code slots}
 * @param text in the notation of phrases
 */
public record WrittenPhrase(String field, String parameter, String text, Place at) {}
