package dev.caveat.rule;

/**
 * What to write.
 *
 * @param text replaces the hit's span; for an absence, is inserted there
 * @param safe whether it can be applied without a person reading it over
 */
public record Suggestion(String text, boolean safe) {}
