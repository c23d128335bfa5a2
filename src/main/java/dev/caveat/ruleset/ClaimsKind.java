package dev.caveat.ruleset;

import dev.caveat.claims.Claim;
import dev.caveat.claims.ClaimsCheck;
import dev.caveat.claims.Vocabulary;
import dev.caveat.rule.Check;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind {@code claims}: its rules name their faults themselves, and each brings its own phrases. */
final class ClaimsKind {
    static final Kind KIND = new Kind("claims", Set.of(), ClaimsKind::build);

    private ClaimsKind() {}

    private static Optional<Check> build(YamlNode with, Map<String, YamlNode> rules, Binder binder) {
        Optional<Vocabulary> vocabulary = binder.bind(with, Vocabulary.class, "with");
        Map<String, Claim> claims = new LinkedHashMap<>();
        rules.forEach((id, node) -> binder.bind(node, Claim.class, id + ".with").ifPresent(claim -> claims.put(id, claim)));
        return vocabulary.filter(shared -> claims.size() == rules.size())
                .flatMap(shared -> binder.attempt(with, "with", () -> new ClaimsCheck(shared, claims)));
    }
}
