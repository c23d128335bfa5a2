package dev.caveat.ruleset;

import dev.caveat.grammar.Grammar;
import dev.caveat.grammar.GrammarParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every kind of check there is. A new kind is one line here. */
final class Kinds {
    private static final List<Kind> ALL = List.of(
            ClaimsKind.KIND,
            Kind.of("grammar", Set.of(), GrammarParameters.class, Grammar::new));

    private Kinds() {}

    static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Kind::name).toList();
    }
}
