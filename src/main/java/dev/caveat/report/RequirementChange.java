package dev.caveat.report;

/**
 * A requirement of an article that stands otherwise than before.
 *
 * @param id of the requirement
 * @param before its status, as reports spell it
 * @param after likewise
 */
public record RequirementChange(String id, String before, String after) {}
