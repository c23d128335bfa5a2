/** The report for a GitHub Actions job: annotations as workflow commands, and the summary of the step as Markdown. */
package dev.caveat.report.github;
