/** Judges findings: the severity that counts and whether a finding is open. Deletes nothing. */
package dev.caveat.policy;
