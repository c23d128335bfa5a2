package dev.caveat.check.redflags;

/** A phrase by which a topic is recognised, or that only looks like one; each phrase of the body counts for itself. */
record TopicTerm(String topic, Role role, int weight, String phrase) {
    /** Where it counts. */
    enum Role { TITLE, BODY, MASK, ALONGSIDE }
}
