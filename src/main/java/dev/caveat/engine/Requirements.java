package dev.caveat.engine;

import dev.caveat.rule.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requirements of one article; of several rulesets' judgements the least satisfied stands. */
final class Requirements {
    private static final List<Requirement.Status> FROM_WORST = List.of(Requirement.Status.MISSING,
            Requirement.Status.INCOMPLETE, Requirement.Status.SATISFIED, Requirement.Status.NOT_APPLICABLE);

    private final Map<String, Requirement> byId = new LinkedHashMap<>();

    void add(Requirement requirement) {
        byId.merge(requirement.id(), requirement, (one, other) ->
                FROM_WORST.indexOf(other.status()) < FROM_WORST.indexOf(one.status()) ? other : one);
    }

    List<Requirement> inOrder() {
        return List.copyOf(byId.values());
    }
}
