package dev.caveat.report;

/**
 * One file of a report that has many.
 *
 * @param path below the reports folder, with {@code /} between folders
 */
public record Page(String path, String text) {}
