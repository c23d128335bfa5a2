package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Action;
import dev.caveat.check.vale.Finder;
import dev.caveat.check.vale.Metric;
import dev.caveat.check.vale.Sequence;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The kinds that look at more than words: measures of the whole file, sequences of parts of speech, spelling. */
final class FileKinds {
    private static final List<String> SPELLING =
            List.of("aff", "append", "custom", "dic", "dicpath", "dictionaries", "exceptions", "filters", "ignore", "threshold", "vocab");

    private FileKinds() {}

    static Supplier<Finder> of(String kind, Keys keys, Action action) {
        return switch (kind) {
            case "metric" -> metric(keys);
            case "readability" -> readability(keys);
            case "sequence" -> sequence(keys, action);
            default -> spelling(keys);
        };
    }

    private static Supplier<Finder> metric(Keys keys) {
        String formula = keys.required("formula");
        String condition = keys.required("condition");
        return () -> new Metric(formula, condition);
    }

    private static Supplier<Finder> readability(Keys keys) {
        List<String> metrics = keys.list("metrics");
        keys.required("grade");
        double grade = keys.number("grade", 0);
        return () -> Metric.grade(metrics, grade);
    }

    private static Supplier<Finder> sequence(Keys keys, Action action) {
        List<Sequence.Token> tokens = new ArrayList<>();
        List<YamlNode> items = keys.node("tokens").filter(YamlNode.Sequence.class::isInstance)
                .map(node -> ((YamlNode.Sequence) node).items()).orElse(List.of());
        if (items.isEmpty()) {
            keys.note(keys.at("tokens"), "tokens", "is no list of words to look for");
        }
        items.forEach(item -> keys.within("tokens", item).ifPresent(token -> {
            int skip = token.count("skip");
            tokens.add(new Sequence.Token(token.text("pattern"), token.text("tag"), token.flag("negate"), skip));
            token.finish();
        }));
        boolean ignoreCase = keys.flag("ignorecase");
        return () -> new Sequence(tokens, ignoreCase, action);
    }

    /** Hunspell's dictionaries are not read; to pass every word would be to pass unchecked. */
    private static Supplier<Finder> spelling(Keys keys) {
        SPELLING.forEach(keys::node);
        keys.note(keys.at("extends"), "extends", "Vale's spelling asks for a Hunspell dictionary, which Caveat does not read; "
                + "take the rule out, or switch it off under rules: in caveat.yml (Caveat checks spelling itself, see grammar/*)");
        return () -> {
            throw new IllegalArgumentException("spelling");
        };
    }
}
