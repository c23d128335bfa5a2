package dev.caveat.report.compare;

import java.util.List;

/**
 * A rule as a report tells it.
 *
 * @param severity before context and policy moved it, as reports spell it
 * @param provisions each with its clause, edition and days in force, in words
 */
record SavedRule(String severity, List<String> provisions) {}
