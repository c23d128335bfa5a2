package dev.caveat.ruleset;

import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a group as it is written for mistakes that a first one would hide: a misspelt severity does not keep a dead phrase
 * or a wrong parameter of another rule from being told.
 */
final class GroupProof {
    private static final List<String> FIXED = List.of("summary", "advice", "why");

    private final Kind kind;
    private final YamlNode.Mapping group;
    private final List<Mistake> mistakes;

    private GroupProof(Kind kind, YamlNode.Mapping group, List<Mistake> mistakes) {
        this.kind = kind;
        this.group = group;
        this.mistakes = mistakes;
    }

    /**
     * Notes what is wrong with messages, phrases and parameters.
     *
     * @param source the whole group, its parts and overlays in place
     * @return whether its check can be built
     */
    static boolean prove(YamlNode source, List<Mistake> mistakes) {
        if (!(source instanceof YamlNode.Mapping group)) {
            return false;
        }
        Optional<Kind> kind = group.textAt("kind").flatMap(Kinds::named);
        return kind.isEmpty() || new GroupProof(kind.get(), group, mistakes).prove();
    }

    private boolean prove() {
        int before = mistakes.size();
        PhraseProof.prove(group, mistakes);
        boolean readable = mistakes.size() == before;
        rules().forEach(this::message);
        rules().forEach(rule -> FIXED.forEach(field -> fixed(rule, field)));
        boolean shaped = new Binder(new ArrayList<>()).bind(group, GroupFile.class, "").isPresent();
        if (!readable || !shaped) {
            parameters(readable);
        }
        return readable && shaped;
    }

    private void message(YamlNode.Mapping rule) {
        rule.textAt("message").flatMap(message -> Placeholders.unknown(kind.name(), rule.textAt("id").orElse(""), message))
                .ifPresent(what -> mistakes.add(new Mistake(rule.get("message").orElseThrow().at(),
                        rule.textAt("id").orElse("") + ".message", what)));
    }

    /** These are about every place alike: no hit fills anything in. */
    private void fixed(YamlNode.Mapping rule, String field) {
        rule.textAt(field).flatMap(Placeholders::any).ifPresent(name -> mistakes.add(new Mistake(
                rule.get(field).orElseThrow().at(), rule.textAt("id").orElse("") + "." + field,
                "nothing fills {" + name + "} here; only message: may name it")));
    }

    /** What a constructor says of a phrase that cannot be read has been said already, at the phrase itself. */
    private void parameters(boolean readable) {
        YamlNode none = new YamlNode.Mapping(List.of(), group.at());
        Map<String, YamlNode> ofRules = new LinkedHashMap<>();
        rules().forEach(rule -> rule.textAt("id").ifPresent(id -> ofRules.put(id, rule.get("with").orElse(none))));
        List<Mistake> found = new ArrayList<>();
        kind.builder().build(group.get("with").orElse(none), ofRules, new Binder(found));
        found.stream().filter(mistake -> readable || !mistake.field().equals("with")).forEach(mistakes::add);
    }

    private List<YamlNode.Mapping> rules() {
        return group.get("rules").orElse(group) instanceof YamlNode.Sequence rules
                ? rules.items().stream().filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast).toList() : List.of();
    }
}
