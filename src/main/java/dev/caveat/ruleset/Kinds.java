package dev.caveat.ruleset;

import dev.caveat.check.Authorship;
import dev.caveat.check.Dates;
import dev.caveat.check.disclaimer.Disclaimer;
import dev.caveat.check.redflags.RedFlags;
import dev.caveat.check.registration.RegistrationLine;
import dev.caveat.check.sources.Sources;
import dev.caveat.grammar.Grammar;
import dev.caveat.grammar.GrammarParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every kind of check there is. A new kind is one line here. */
final class Kinds {
    private static final List<Kind> ALL = List.of(
            Kind.of("disclaimer", Disclaimer.FAULTS, Disclaimer.Parameters.class, Disclaimer::new),
            Kind.of("red-flags", RedFlags.FAULTS, RedFlags.Parameters.class, RedFlags::new)
                    .knowing("emergency-number", "advice-number", "other-number", "crisis-number"),
            Kind.of("registration", RegistrationLine.FAULTS, RegistrationLine.Parameters.class, RegistrationLine::new),
            Kind.of("sources", Sources.FAULTS, Sources.Parameters.class, Sources::new),
            Kind.of("authorship", Authorship.FAULTS, Authorship.Parameters.class, Authorship::new),
            Kind.of("dates", Dates.FAULTS, Dates.Parameters.class, Dates::new),
            ClaimsKind.KIND,
            OwnKinds.WORDS,
            OwnKinds.REQUIRED_PHRASES,
            OwnKinds.FRONT_MATTER,
            Kind.of("grammar", Set.of(), GrammarParameters.class, Grammar::new));

    private Kinds() {}

    static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Kind::name).toList();
    }
}
