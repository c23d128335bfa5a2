package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Action;
import dev.caveat.check.vale.Finder;
import dev.caveat.check.vale.Metric;
import dev.caveat.check.vale.Sequence;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The kinds that look at more than words: measures of the whole file, sequences of parts of speech. */
final class FileKinds {
    private FileKinds() {}

    static Supplier<Finder> of(String kind, Keys keys, Action action) {
        return switch (kind) {
            case "metric" -> metric(keys);
            case "readability" -> readability(keys);
            default -> sequence(keys, action);
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
}
