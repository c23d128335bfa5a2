/** What rulesets say, side by side, and what a change of them does: as tables for the console and as JSON. */
package dev.caveat.report.rules;
