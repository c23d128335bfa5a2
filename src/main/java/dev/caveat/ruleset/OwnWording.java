package dev.caveat.ruleset;

import dev.caveat.check.own.HouseWords;
import dev.caveat.check.own.WordRule;
import dev.caveat.language.PhraseSamples;
import dev.caveat.language.Wording;
import dev.caveat.language.regex.SafePattern;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The phrases and regular expressions of one rule, each held to what it must be, a mistake told at the item itself. */
final class OwnWording {
    private final YamlNode with;
    private final String path;
    private final Binder binder;
    private boolean sound = true;

    OwnWording(YamlNode with, String path, Binder binder) {
        this.with = with;
        this.path = path;
        this.binder = binder;
    }

    boolean isSound() {
        return sound;
    }

    /** @param plain whether they must stand for their own words only */
    void phrases(String field, boolean plain) {
        each(field, phrase -> {
            if (plain && !HouseWords.isPlain(phrase)) {
                throw new IllegalArgumentException("“" + phrase + "”: where letter case counts, a phrase is words only;"
                        + " write a regular expression under matching: or replace:");
            }
            if (!PhraseSamples.canMatch(phrase)) {
                throw new IllegalArgumentException("“" + phrase + "” can never match: a mark in it is never read,"
                        + " or [form] is no base form");
            }
        });
    }

    /** Texts that must hold words. */
    void texts(String field) {
        each(field, text -> {
            if (Wording.forms(text).isEmpty()) {
                throw new IllegalArgumentException("“" + text + "” holds no word");
            }
        });
    }

    /** @param slow whether they may do without required text */
    void patterns(String field, boolean slow) {
        each(field, regex -> {
            SafePattern pattern = pattern(regex, true);
            if (pattern.isSlow() && !slow) {
                throw new IllegalArgumentException("“" + regex + "” has no text that stands in each of its matches, so it would be run"
                        + " on every block; give each alternative a word, or accept that with slow: true");
            }
        });
    }

    /** One that stands as a value. */
    void pattern(String field) {
        node(field).ifPresent(node -> attempt(node, field, ((YamlNode.Scalar) node).text(), regex -> SafePattern.compile(regex, false)));
    }

    private static SafePattern pattern(String regex, boolean ignoreCase) {
        SafePattern pattern = SafePattern.compile(regex, ignoreCase);
        if (pattern.matchesNothing()) {
            throw new IllegalArgumentException("“" + regex + "” matches the empty string, which stands everywhere");
        }
        return pattern;
    }

    /** Their {@code $1} must be groups of their patterns. */
    void replacements(String field, WordRule rule) {
        each(field, regex -> {
            int unknown = sound ? HouseWords.unknownGroup(rule.replace().get(regex), SafePattern.compile(regex, true)) : -1;
            if (unknown >= 0) {
                throw new IllegalArgumentException("“" + rule.replace().get(regex) + "”: “" + regex + "” has no group $" + unknown);
            }
        });
    }

    /** What a rule asks to write it must not itself find, or a fix would be no end of it. */
    void contradictions(WordRule rule) {
        for (String field : List.of("prefer", "replace", "terms")) {
            each(field, written -> {
                List<String> better = !sound || field.equals("replace") && rule.replace().get(written).contains("$") ? List.of()
                        : HouseWords.preferred(field.equals("prefer") ? rule.prefer().get(written)
                                : field.equals("replace") ? rule.replace().get(written) : written);
                better.stream().filter(text -> HouseWords.finds(rule, text)).forEach(text -> {
                    throw new IllegalArgumentException("“" + text + "” is what to write, and the rule itself finds it;"
                            + " take it out or add it under except:");
                });
            });
        }
    }

    /** Every item of a list, or key of a map. */
    private void each(String field, Consumer<String> inspect) {
        Optional<YamlNode> node = node(field);
        List<YamlNode> items = new ArrayList<>();
        if (node.orElse(null) instanceof YamlNode.Sequence list) {
            items.addAll(list.items());
        } else if (node.orElse(null) instanceof YamlNode.Mapping map) {
            map.entries().forEach(entry -> items.add(new YamlNode.Scalar(entry.key(), true, entry.at())));
        }
        items.forEach(item -> attempt(item, field, ((YamlNode.Scalar) item).text(), inspect));
    }

    private void attempt(YamlNode node, String field, String text, Consumer<String> inspect) {
        boolean good = binder.attempt(node, path + "." + field, () -> {
            inspect.accept(text);
            return text;
        }).isPresent();
        sound &= good;
    }

    private Optional<YamlNode> node(String field) {
        return with instanceof YamlNode.Mapping mapping ? mapping.get(field) : Optional.empty();
    }
}
