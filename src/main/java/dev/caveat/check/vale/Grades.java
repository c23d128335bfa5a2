package dev.caveat.check.vale;

import dev.caveat.yaml.Nearest;
import java.util.List;
import java.util.Map;

/** School grades that a text asks of its reader, by the formulas' published constants. */
final class Grades {
    private static final Map<String, String> FORMULAS = Map.of(
            "Automated Readability", "4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43",
            "Coleman-Liau", "0.0588 * (characters / words * 100) - 0.296 * (sentences / words * 100) - 15.8",
            "Flesch-Kincaid", "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59",
            "Gunning Fog", "0.4 * (words / sentences + 100 * complex_words / words)",
            "SMOG", "1.0430 * math.sqrt(polysyllabic_words * 30 / sentences) + 3.1291");

    private Grades() {}

    /**
     * The mean of several.
     *
     * @throws IllegalArgumentException for a name that is none, or no name
     */
    static String formula(List<String> names) {
        for (String name : names) {
            if (!FORMULAS.containsKey(name)) {
                throw new IllegalArgumentException("no such grade: “" + name + "”"
                        + Nearest.hint(name, FORMULAS.keySet().stream().sorted().toList()));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("metrics names no grade (valid: "
                    + String.join(", ", FORMULAS.keySet().stream().sorted().toList()) + ")");
        }
        return "(" + String.join(" + ", names.stream().map(name -> "(" + FORMULAS.get(name) + ")").toList()) + ") / " + names.size();
    }
}
