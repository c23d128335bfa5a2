package dev.caveat.cli;

import dev.caveat.check.registration.Objection;
import dev.caveat.check.registration.RegistrationLine;
import dev.caveat.config.Configuration.RegisterSetting;
import dev.caveat.rule.RuleGroup;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The practitioner register against what the rulesets know of professions and colleges, and against itself. */
final class RegisterReview {
    private RegisterReview() {}

    /**
     * Verifies every entry.
     *
     * @throws MistakesException with all mistakes, each at its line and field
     */
    static void verify(List<RegisterSetting> register, List<Ruleset> rulesets) throws MistakesException {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        Map<String, String> people = new HashMap<>();
        for (int i = 0; i < register.size(); i++) {
            RegisterSetting entry = register.get(i);
            String field = "[" + i + "].";
            String number = entry.practitioner().licence().replaceAll("[^\\p{L}\\d]", "");
            String person = entry.practitioner().name().strip() + " \0 " + entry.practitioner().title().strip();
            String other = number.isEmpty() ? null : numbers.putIfAbsent(number, entry.practitioner().name());
            if (other != null) {
                mistakes.add(new Mistake(entry.at("licence"), field + "licence",
                        "“" + entry.practitioner().licence() + "” is the number of " + other + " too"));
            } else if (people.putIfAbsent(person, "") != null) {
                mistakes.add(new Mistake(entry.at("name"), field + "name",
                        "“" + entry.practitioner().name() + "” is there twice with that title"));
            }
            objections(entry, rulesets).forEach(objection -> mistakes.add(new Mistake(entry.at(objection.field()),
                    field + objection.field(), "“" + objection.value() + "” " + objection.why()
                            + Nearest.hint(objection.value(), objection.valid()))));
        }
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
    }

    /** Of several rulesets one must know the entry; otherwise what the first says stands. */
    private static List<Objection> objections(RegisterSetting entry, List<Ruleset> rulesets) {
        List<List<Objection>> all = rulesets.stream().flatMap(ruleset -> ruleset.groups().stream()).map(RuleGroup::check)
                .filter(RegistrationLine.class::isInstance).map(RegistrationLine.class::cast)
                .map(check -> check.objections(entry.practitioner())).toList();
        return all.isEmpty() || all.stream().anyMatch(List::isEmpty) ? List.of() : all.get(0);
    }
}
