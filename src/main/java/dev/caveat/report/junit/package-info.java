/** The report as test results: what every continuous-integration server can show. */
package dev.caveat.report.junit;
