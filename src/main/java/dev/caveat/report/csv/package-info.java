/** The report as a table for a spreadsheet. */
package dev.caveat.report.csv;
