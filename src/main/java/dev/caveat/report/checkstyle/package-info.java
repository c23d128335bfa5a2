/** The report in the form that Checkstyle writes. */
package dev.caveat.report.checkstyle;
