/**
 * The report as pages to open from disk: an index, one page for each article, one of the rules, and one that compares
 * rulesets where that is asked for. The templates in {@code src/main/jte} show the values of this package and decide
 * nothing; they escape all they print.
 */
package dev.caveat.report.html;
