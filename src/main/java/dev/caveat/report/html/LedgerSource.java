package dev.caveat.report.html;

/**
 * An entry of the reference list, or a link, that a statement rests on.
 *
 * @param row the number of the block it stands in
 */
public record LedgerSource(String quote, int row) {}
