/** The report as SARIF 2.1.0 (OASIS Standard with errata 01): findings, what passed, and what each rule rests on. */
package dev.caveat.report.sarif;
