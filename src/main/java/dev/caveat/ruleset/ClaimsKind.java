package dev.caveat.ruleset;

import dev.caveat.claims.Claim;
import dev.caveat.claims.ClaimsCheck;
import dev.caveat.claims.Vocabulary;
import dev.caveat.rule.Check;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind {@code claims}: its rules name their faults themselves, and each brings its own phrases. */
final class ClaimsKind {
    /** What the matcher itself fills: who speaks, who is named, who praises. */
    private static final Set<String> SLOTS = Set.of("self", "staff", "name", "praise");

    static final Kind KIND = new Kind("claims", Set.of(), Vocabulary.class, Claim.class, SLOTS, ClaimsKind::build);

    private ClaimsKind() {}

    private static Optional<Check> build(YamlNode with, Map<String, YamlNode> rules, Binder binder) {
        Optional<Vocabulary> vocabulary = binder.bind(with, Vocabulary.class, "with");
        Map<String, Claim> claims = new LinkedHashMap<>();
        rules.forEach((id, node) -> binder.bind(node, Claim.class, id + ".with").ifPresent(claim -> claims.put(id, claim)));
        vocabulary.ifPresent(shared -> rules.forEach((id, node) -> surroundings(id, node, shared, binder)));
        return vocabulary.filter(shared -> claims.size() == rules.size())
                .flatMap(shared -> binder.attempt(with, "with", () -> new ClaimsCheck(shared, claims)));
    }

    private static void surroundings(String rule, YamlNode with, Vocabulary shared, Binder binder) {
        if (with instanceof YamlNode.Mapping mapping && mapping.get("surroundings").orElse(null) instanceof YamlNode.Mapping kinds) {
            kinds.entries().stream().filter(entry -> !shared.effects().containsKey(entry.key())).forEach(entry -> binder.refuse(
                    entry.at(), rule + ".with.surroundings",
                    "no such surrounding: “" + entry.key() + "”" + Nearest.hint(entry.key(), shared.effects().keySet())));
        }
    }
}
