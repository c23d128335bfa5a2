/**
 * The report as pages to open from disk: an index and one page for each article. The templates in
 * {@code src/main/jte} show the values of this package and decide nothing; they escape all they print.
 */
package dev.caveat.report.html;
