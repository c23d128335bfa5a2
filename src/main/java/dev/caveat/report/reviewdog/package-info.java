/** The report in the form that reviewdog takes. */
package dev.caveat.report.reviewdog;
