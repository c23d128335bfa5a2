/**
 * YAML files written by people, with the place of every value, bound to records.
 *
 * <p>Jackson's tree loses lines, and a ruleset author must be told file, line, field, bad value and valid ones, all
 * mistakes at once; so nodes come from SnakeYAML (the parser under Jackson's), which stops here.
 */
package dev.caveat.yaml;
