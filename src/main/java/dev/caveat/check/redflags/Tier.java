package dev.caveat.check.redflags;

/** How grave a danger sign is; a topic says which direction each needs. */
enum Tier { EMERGENCY, URGENT, PROMPT }
