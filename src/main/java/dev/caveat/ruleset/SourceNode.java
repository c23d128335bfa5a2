package dev.caveat.ruleset;

import dev.caveat.yaml.YamlNode;

/** A node and the file it was read from. */
record SourceNode(String file, YamlNode node) {}
