package dev.caveat.ruleset;

import dev.caveat.check.own.FieldRule;
import dev.caveat.check.own.FrontMatterFields;
import dev.caveat.check.own.HouseWords;
import dev.caveat.check.own.RequiredPhrase;
import dev.caveat.check.own.RequiredPhrases;
import dev.caveat.check.own.WordRule;
import dev.caveat.rule.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The kinds for rules that a clinic writes itself: each rule names its fault and brings its own parameters. */
final class OwnKinds {
    static final Kind WORDS = of("words", WordRule.class, OwnKinds::words, HouseWords::new);
    static final Kind REQUIRED_PHRASES =
            of("required-phrases", RequiredPhrase.class, OwnKinds::required, RequiredPhrases::new);
    static final Kind FRONT_MATTER = of("front-matter", FieldRule.class, OwnKinds::field, FrontMatterFields::new);

    /** The group itself has no parameters. */
    record NoParameters() {}

    /** Holds what a rule wrote against what it may write, each mistake at its item. */
    private interface Inspection<P> {
        void inspect(P rule, OwnWording wording);
    }

    private OwnKinds() {}

    private static <P> Kind of(String name, Class<P> parameters, Inspection<P> inspection, Function<Map<String, P>, Check> make) {
        return new Kind(name, Set.of(), NoParameters.class, parameters, Set.of(), (with, rules, binder) -> {
            Map<String, P> sound = new LinkedHashMap<>();
            boolean plain = binder.bind(with, NoParameters.class, "with").isPresent();
            rules.forEach((id, node) -> binder.bind(node, parameters, id + ".with").ifPresent(rule -> {
                OwnWording wording = new OwnWording(node, id + ".with", binder);
                inspection.inspect(rule, wording);
                if (wording.isSound()) {
                    sound.put(id, rule);
                }
            }));
            return plain && sound.size() == rules.size()
                    ? binder.attempt(with, "with", () -> make.apply(sound)) : Optional.empty();
        });
    }

    private static void words(WordRule rule, OwnWording wording) {
        wording.phrases("avoid", rule.matchCase());
        wording.phrases("because", rule.matchCase());
        wording.phrases("prefer", rule.matchCase());
        wording.phrases("terms", true);
        wording.phrases("except", false);
        wording.patterns("matching", rule.slow());
        wording.patterns("replace", rule.slow());
        wording.replacements("replace", rule);
        wording.contradictions(rule);
    }

    private static void required(RequiredPhrase rule, OwnWording wording) {
        wording.phrases("anyOf", false);
        wording.texts("text");
        wording.texts("sections");
        wording.patterns("matching", rule.slow());
        wording.phrases("ifSays", false);
        wording.phrases("unlessSays", false);
    }

    private static void field(FieldRule rule, OwnWording wording) {
        wording.pattern("matching");
        wording.phrases("ifSays", false);
        wording.phrases("unlessSays", false);
    }
}
