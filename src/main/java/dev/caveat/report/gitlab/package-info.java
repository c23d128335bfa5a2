/** The report in the form that GitLab shows in merge requests. */
package dev.caveat.report.gitlab;
