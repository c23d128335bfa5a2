package dev.caveat.check.vale;

import java.util.List;
import java.util.Optional;

/** One kind of rule with its parameters. Stateless: what it must remember between pieces is in the reading. */
public interface Finder {
    List<Alert> find(Piece piece, Reading reading);

    /** Where the kind always looks, whatever a rule says; empty where the rule says. */
    default Optional<Scope> scope() {
        return Optional.empty();
    }
}
