package dev.caveat.check.redflags;

import dev.caveat.rule.Hit;
import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a topic asks of one article.
 *
 * @param belowMinimum how much a missing minimum weighs by the topic
 * @param most how much its findings weigh at most: a topic nobody signed is a proposal
 */
record Asked(String id, TopicProfile topic, List<Need> minimum, Severity belowMinimum, Severity most) {
    static final String UNSIGNED = "nobody has signed this topic yet";

    /**
     * @param holding the topic's conditions that the article fulfils
     * @param unsigned how much a topic weighs that nobody signed, where it says nothing itself
     * @param wanted how much the clinic wants every such topic to weigh, whatever the ruleset says
     */
    static Asked of(String id, TopicProfile topic, List<When> holding, Severity unsigned, Optional<Severity> wanted) {
        List<Need> minimum = new ArrayList<>(topic.minimum());
        Severity severity = topic.belowMinimum();
        for (When when : holding) {
            when.minimum().filter(need -> !minimum.contains(need)).forEach(minimum::add);
            severity = when.belowMinimum() == null ? severity : when.belowMinimum();
        }
        Severity proposed = wanted.orElse(topic.unsigned() == null ? unsigned : topic.unsigned());
        Severity most = topic.isSigned() ? Severity.ERROR : proposed;
        return new Asked(id, topic, List.copyOf(minimum), severity, most);
    }

    /** A fault of the minimum with its weight in this topic. */
    Hit weighed(Hit hit) {
        Hit moved = belowMinimum == Severity.ERROR ? hit : hit.moved(belowMinimum.ordinal() - Severity.ERROR.ordinal(),
                "the topic " + topic.name() + " asks for it as a " + belowMinimum.id());
        return most.compareTo(belowMinimum) >= 0 ? moved
                : moved.moved(most.ordinal() - belowMinimum.ordinal(), UNSIGNED);
    }

    boolean isEnforced() {
        return most == Severity.ERROR;
    }
}
