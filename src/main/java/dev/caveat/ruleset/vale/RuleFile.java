package dev.caveat.ruleset.vale;

import dev.caveat.check.vale.Action;
import dev.caveat.check.vale.Capitalization;
import dev.caveat.check.vale.Conditional;
import dev.caveat.check.vale.Consistency;
import dev.caveat.check.vale.Definition;
import dev.caveat.check.vale.Existence;
import dev.caveat.check.vale.Finder;
import dev.caveat.check.vale.Occurrence;
import dev.caveat.check.vale.Repetition;
import dev.caveat.check.vale.Scope;
import dev.caveat.check.vale.StyleRule;
import dev.caveat.check.vale.Substitution;
import dev.caveat.rule.Severity;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One rule of a style, read from its file. */
final class RuleFile {
    static final List<String> KINDS = List.of("capitalization", "conditional", "consistency", "existence", "metric",
            "occurrence",
            "readability", "repetition", "sequence", "spelling", "substitution");

    private static final Map<String, Severity> LEVELS =
            Map.of("suggestion", Severity.INFO, "warning", Severity.WARNING, "error", Severity.ERROR);

    private final String name;
    private final StyleFolder folder;
    private final Keys keys;
    private final List<Mistake> mistakes;

    /**
     * What was read.
     *
     * @param rule empty where there are mistakes
     */
    record Read(String summary, String why, Severity severity, Optional<StyleRule> rule) {}

    private RuleFile(String name, StyleFolder folder, Keys keys, List<Mistake> mistakes) {
        this.name = name;
        this.folder = folder;
        this.keys = keys;
        this.mistakes = mistakes;
    }

    static Read read(String name, StyleFolder folder, YamlNode node, List<Mistake> mistakes) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            mistakes.add(new Mistake(node.at(), "", node.describe() + " where a rule is expected"));
            return new Read(name, "", Severity.WARNING, Optional.empty());
        }
        return new RuleFile(name, folder, new Keys(mapping, mistakes), mistakes).read();
    }

    private Read read() {
        int before = mistakes.size();
        String kind = keys.required("extends");
        Severity severity = severity(keys.text("level"));
        String message = keys.required("message");
        String why = (keys.text("description") + " " + keys.text("link")).strip();
        keys.text("name");
        Scope scope = attempt("scope", () -> keys.has("scope") ? Scope.of(keys.list("scope"))
                : Scope.TEXT).orElse(Scope.TEXT);
        Definition definition = new Definition(name, message, scope, keys.count("limit"));
        Action action = action();
        boolean quotes = kind.equals("substitution") && action.name().equals("replace") && action.params().isEmpty();
        Definition told = quotes ? definition.unquoted() : definition;
        Optional<StyleRule> rule = finder(kind, action)
                .map(made -> new StyleRule(told.in(made.scope().orElse(scope)), made));
        return new Read(definition.summary(), why, severity, mistakes.size() > before ? Optional.empty() : rule);
    }

    private Severity severity(String level) {
        if (!level.isEmpty() && !LEVELS.containsKey(level)) {
            keys.note(keys.at("level"), "level", "“" + level + "” is no level" + Nearest.hint(level,
                    List.of("suggestion", "warning", "error")));
        }
        return LEVELS.getOrDefault(level, Severity.WARNING);
    }

    private Action action() {
        Optional<Keys> inner = keys.inner("action");
        if (inner.isEmpty()) {
            return Action.NONE;
        }
        Keys action = inner.get();
        Action made = attempt("action", () -> new Action(action.text("name"),
                action.list("params"))).orElse(Action.NONE);
        action.finish();
        return made;
    }

    private Optional<Finder> finder(String kind, Action action) {
        if (kind.equals("script")) {
            keys.note(keys.at("extends"), "extends", "a script is a program, and Caveat runs none; "
                    + "take the rule out, or switch it off under rules: in caveat.yml");
            return Optional.empty();
        }
        if (!KINDS.contains(kind)) {
            if (!kind.isEmpty()) {
                keys.note(keys.at("extends"), "extends", "no such kind of rule: “" + kind + "”" + Nearest.hint(kind,
                        KINDS));
            }
            return Optional.empty();
        }
        int before = mistakes.size();
        Supplier<Finder> made = switch (kind) {
            case "existence" -> existence(action);
            case "substitution" -> substitution(action);
            case "occurrence" -> occurrence(action);
            case "repetition" -> repetition(action);
            case "consistency" -> consistency(action);
            case "conditional" -> conditional(action);
            case "capitalization" -> capitalization(action);
            case "spelling" -> SpellingKind.of(keys, folder, action);
            default -> FileKinds.of(kind, keys, action);
        };
        keys.finish();
        return mistakes.size() > before ? Optional.empty() : attempt(FIELD.getOrDefault(kind, "filters"), made);
    }

    /** The key to blame where a kind refuses what it was given. */
    private static final Map<String, String> FIELD = Map.of("existence", "tokens", "substitution", "swap",
            "occurrence", "token",
            "repetition", "tokens", "consistency", "either", "conditional", "first", "capitalization", "match",
                    "metric", "formula",
            "readability", "metrics", "sequence", "tokens");

    private Supplier<Finder> existence(Action action) {
        List<String> tokens = keys.list("tokens");
        List<String> raw = keys.list("raw");
        boolean append = keys.flag("append");
        boolean nonword = keys.flag("nonword");
        boolean ignoreCase = keys.flag("ignorecase");
        List<String> exceptions = exceptions();
        return () -> new Existence(tokens, raw, append, nonword, ignoreCase, exceptions, action);
    }

    private Supplier<Finder> substitution(Action action) {
        Map<String, String> swap = keys.map("swap");
        boolean nonword = keys.flag("nonword");
        boolean ignoreCase = keys.flag("ignorecase");
        boolean capitalize = keys.flag("capitalize");
        List<String> exceptions = exceptions();
        return () -> new Substitution(swap, nonword, ignoreCase, capitalize, exceptions, action);
    }

    private Supplier<Finder> occurrence(Action action) {
        String token = keys.required("token");
        int min = keys.count("min");
        int max = keys.count("max");
        boolean ignoreCase = keys.flag("ignorecase");
        return () -> new Occurrence(token, min, max, ignoreCase, action);
    }

    private Supplier<Finder> repetition(Action action) {
        List<String> tokens = keys.list("tokens");
        int max = keys.count("max");
        boolean alpha = keys.flag("alpha");
        boolean ignoreCase = keys.flag("ignorecase");
        List<String> exceptions = exceptions();
        return () -> new Repetition(tokens, max, alpha, ignoreCase, exceptions, action);
    }

    private Supplier<Finder> consistency(Action action) {
        Map<String, String> either = keys.map("either");
        boolean nonword = keys.flag("nonword");
        boolean ignoreCase = keys.flag("ignorecase");
        return () -> new Consistency(either, nonword, ignoreCase, action);
    }

    private Supplier<Finder> conditional(Action action) {
        String first = keys.required("first");
        String second = keys.required("second");
        boolean ignoreCase = keys.flag("ignorecase");
        List<String> exceptions = exceptions();
        return () -> new Conditional(first, second, ignoreCase, exceptions, action);
    }

    private Supplier<Finder> capitalization(Action action) {
        String match = keys.required("match");
        String style = keys.has("style") ? keys.text("style") : "AP";
        if (!style.equals("AP") && !style.equals("Chicago")) {
            keys.note(keys.at("style"), "style", "“" + style + "” is no style of titles (valid: AP, Chicago)");
        }
        double threshold = keys.number("threshold", 0.8);
        List<String> indicators = keys.list("indicators");
        String prefix = keys.text("prefix");
        List<String> exceptions = exceptions();
        return () -> new Capitalization(match, style.equals("Chicago"), threshold == 0 ? 0.8 : threshold, indicators,
                prefix,
                exceptions, action);
    }

    /** A vocabulary is part of Vale's configuration, not of a style: there is none to ask for. */
    private List<String> exceptions() {
        keys.flag("vocab");
        return keys.list("exceptions");
    }

    private <T> Optional<T> attempt(String key, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            keys.note(keys.at(key), key, e.getMessage());
            return Optional.empty();
        }
    }
}
