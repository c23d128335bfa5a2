/** What rulesets say, side by side, and what a change of them does: as tables for the console, as JSON, as Markdown. */
package dev.caveat.report.rules;
