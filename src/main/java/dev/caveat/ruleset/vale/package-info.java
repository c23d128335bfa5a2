/** Folders of Vale rules read as rulesets: each file held against its kind's keys, every mistake at its place. */
package dev.caveat.ruleset.vale;
