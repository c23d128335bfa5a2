/** Two JSON reports held against each other: what is new, what is fixed, what stays, and what explains the difference. */
package dev.caveat.report.compare;
