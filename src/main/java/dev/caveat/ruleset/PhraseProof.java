package dev.caveat.ruleset;

import dev.caveat.language.DeadPhrase;
import dev.caveat.language.PhraseBook;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.Nearest;
import dev.caveat.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves every phrase of a group at its own place, whatever else is wrong with the file: a phrase that nobody can read,
 * that can never match, or that another always takes back is a mistake.
 */
final class PhraseProof {
    private static final Set<String> CLAIMED = Set.of("phrases", "graver", "milder");

    private final Kind kind;
    private final List<Mistake> mistakes;
    private final Set<String> slots;
    private final List<DeadPhrase.Taken> compounds = new ArrayList<>();

    private PhraseProof(Kind kind, YamlNode with, List<Mistake> mistakes) {
        this.kind = kind;
        this.mistakes = mistakes;
        this.slots = new TreeSet<>(kind.slots());
        if (field(with, "slots").orElse(null) instanceof YamlNode.Mapping lists) {
            lists.entries().forEach(entry -> slots.add(entry.key()));
        }
    }

    /** @param group the whole group, its parts and overlays in place; one whose kind is not known is passed over */
    static void prove(YamlNode group, List<Mistake> mistakes) {
        Optional<Kind> kind = group.textAt("kind").flatMap(Kinds::named);
        kind.ifPresent(known -> {
            YamlNode none = new YamlNode.Mapping(List.of(), group.at());
            YamlNode with = field(group, "with").orElse(none);
            PhraseProof proof = new PhraseProof(known, with, mistakes);
            proof.shared(PhraseFields.of(with, known.parameters(), "with"));
            if (field(group, "rules").orElse(none) instanceof YamlNode.Sequence rules) {
                rules.items().forEach(proof::rule);
            }
        });
    }

    private void shared(List<WrittenPhrase> phrases) {
        phrases.stream().filter(phrase -> phrase.parameter().equals("slots")).map(WrittenPhrase::field)
                .forEach(field -> slots.add(field.substring(field.lastIndexOf('.') + 1)));
        for (WrittenPhrase phrase : phrases) {
            boolean sound = isSound(phrase, phrase.parameter().equals("slots") ? Set.of() : slots);
            if (sound && phrase.parameter().equals("compounds")) {
                compounds.add(new DeadPhrase.Taken(phrase.text()));
            }
        }
    }

    private void rule(YamlNode rule) {
        String id = rule.textAt("id").orElse("");
        List<WrittenPhrase> sound = field(rule, "with").map(with -> PhraseFields.of(with, kind.ruleParameters(), id + ".with"))
                .orElse(List.of()).stream().filter(phrase -> isSound(phrase, slots)).toList();
        List<DeadPhrase.Taken> back = new ArrayList<>(compounds);
        sound.stream().filter(phrase -> phrase.parameter().equals("not")).map(phrase -> new DeadPhrase.Taken(phrase.text())).forEach(back::add);
        sound.stream().filter(phrase -> CLAIMED.contains(phrase.parameter())).forEach(phrase ->
                DeadPhrase.shadow(phrase.text(), back).ifPresent(other -> mistakes.add(new Mistake(phrase.at(), phrase.field(),
                        "phrase “" + phrase.text() + "” can never count: “" + other + "” always takes it back"))));
    }

    private boolean isSound(WrittenPhrase phrase, Set<String> known) {
        Optional<String> why = DeadPhrase.why(phrase.text()).or(() -> PhraseBook.slotsOf(phrase.text()).stream()
                .filter(slot -> !known.contains(slot)).findFirst()
                .map(slot -> "phrase “" + phrase.text() + "”: no such slot: {" + slot + "}"
                        + (known.isEmpty() ? "; a slot’s own phrases use none" : Nearest.hint(slot, known))));
        why.ifPresent(reason -> mistakes.add(new Mistake(phrase.at(), phrase.field(), reason)));
        return why.isEmpty();
    }

    private static Optional<YamlNode> field(YamlNode node, String name) {
        return node instanceof YamlNode.Mapping mapping ? mapping.get(name) : Optional.empty();
    }
}
