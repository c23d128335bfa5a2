/**
 * One immutable {@link dev.caveat.report.Report} and the forms it is written in.
 *
 * <p>A reporter is a pure function of the report: no clock, no locale, no file system, so that the same report gives
 * the same bytes. Only {@link dev.caveat.report.ReportWriter} touches files. Jackson and the template engine stop here.
 */
package dev.caveat.report;
