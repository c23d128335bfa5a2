/** What becomes of a finding: severity, suppression, waiver, baseline. Nothing is deleted. */
package dev.caveat.policy;
