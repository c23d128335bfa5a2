/** A report held against the same run made again: whether it still follows from what went in, and what differs. */
package dev.caveat.report.verify;
