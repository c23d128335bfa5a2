package dev.caveat.ruleset;

import dev.caveat.rule.RuleId;
import dev.caveat.yaml.Binder;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often the shipped rules were right on labelled sentences, as it was last measured.
 *
 * @param date when it was measured
 * @param ruleset the ruleset it was measured with
 * @param version that ruleset's version
 * @param sets the labelled sets, in the order they are shown
 */
public record Measured(LocalDate date, String ruleset, String version, List<Set> sets) {
    private static final String FILE = "measured.yml";

    public Measured {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(ruleset, "ruleset");
        Objects.requireNonNull(version, "version");
        sets = List.copyOf(sets);
    }

    /**
     * A labelled set.
     *
     * @param name for people
     * @param file of the labels; empty where the set is not kept beside the repository
     * @param note what a reader must know of it, such as who had read it
     * @param rules by id; a rule that found nothing in the set is left out
     */
    public record Set(String name, String file, String note, Map<String, Tally> rules) {
        public Set {
            Objects.requireNonNull(name, "name");
            file = file == null ? "" : file;
            note = note == null ? "" : note;
            rules.keySet().forEach(RuleId::of);
        }
    }

    /**
     * What became of one rule's findings.
     *
     * @param right violations in which it found something
     * @param wrong allowed sentences in which it did
     */
    public record Tally(int right, int wrong) {
        public Tally {
            if (right < 0 || wrong < 0 || right + wrong == 0) {
                throw new IllegalArgumentException("right and wrong count sentences, and one of them is at least 1");
            }
        }

        /** Right ones in percent of all, rounded down. */
        public int precision() {
            return 100 * right / (right + wrong);
        }
    }

    /**
     * The figures that ship with the rules.
     *
     * @throws MistakesException with every mistake of the file
     */
    public static Measured read() throws MistakesException {
        RulesetFolder base = new RulesetFolder.Bundled("base");
        return parse(base.name(FILE), base.read(FILE).orElseThrow(() -> new IllegalStateException(FILE + " is not in the jar")));
    }

    /**
     * The figures of a text.
     *
     * @param file its name for messages
     * @throws MistakesException with every mistake
     */
    static Measured parse(String file, String text) throws MistakesException {
        List<Mistake> mistakes = new ArrayList<>();
        var measured = YamlReader.read(file, text, mistakes)
                .flatMap(node -> new Binder(mistakes).bind(node, Measured.class, ""));
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
        return measured.orElseThrow(() -> new IllegalStateException(file + " is empty"));
    }

    /** A rule's tally in each set in which it found something, by the set's name. */
    public Map<String, Tally> of(RuleId rule) {
        Map<String, Tally> found = new LinkedHashMap<>();
        sets.stream().filter(set -> set.rules().containsKey(rule.toString()))
                .forEach(set -> found.put(set.name(), set.rules().get(rule.toString())));
        return found;
    }
}
