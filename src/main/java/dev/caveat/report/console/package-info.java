/** The report on a terminal. */
package dev.caveat.report.console;
