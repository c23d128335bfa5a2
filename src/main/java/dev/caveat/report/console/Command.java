package dev.caveat.report.console;

import dev.caveat.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command that gave a report, from which those are made that show what the console folds: to be copied into a shell.
 *
 * @param paths as given
 * @param options as given, those left out that say what is printed, where, and what fails the gate
 * @param failOn what fails the gate, where that was given
 * @param chosen whether only some rules were asked for: then nothing is folded
 * @param filed whether it writes reports without being told which
 * @param shipped the rulesets that {@code caveat explain} knows, the usual one first
 */
public record Command(List<String> paths, List<String> options, Optional<String> failOn, boolean chosen, boolean filed,
        List<String> shipped) {
    public Command {
        paths = List.copyOf(paths);
        options = List.copyOf(options);
        shipped = List.copyOf(shipped);
    }

    /** Shows every finding from that severity on, one line each. */
    String quiet(Severity least, List<String> of) {
        boolean usual = least == Severity.ERROR && failOn.isEmpty();
        return check(of, usual ? List.of("--quiet") : List.of("--quiet", "--fail-on", least.id()));
    }

    /** Shows every finding of some groups of rules. */
    String only(Collection<String> groups, List<String> of) {
        List<String> words = new ArrayList<>();
        for (String group : new TreeSet<>(groups)) {
            words.addAll(List.of("--only", group + "/*"));
        }
        return check(of, words);
    }

    /** How one of the articles is named; what came from standard input has to come from there again. */
    List<String> pathOf(String article) {
        return options.contains("--stdin") ? List.of() : List.of(article);
    }

    /** Shows one article in full. */
    String article(String path) {
        List<String> words = new ArrayList<>();
        failOn.ifPresent(least -> words.addAll(List.of("--fail-on", least)));
        return check(pathOf(path), words);
    }

    /** Prints the whole as data. */
    String json() {
        return line(paths, List.of("--format", "json"));
    }

    /** Explains a rule that one of these rulesets asked for; empty where none of them is shipped. */
    Optional<String> explain(String rule, Collection<String> rulesets) {
        Optional<String> known = shipped.stream().filter(Set.copyOf(rulesets)::contains).findFirst();
        return known.map(id -> "caveat explain " + quoted(rule) + (id.equals(shipped.get(0)) ? "" : " " + id));
    }

    /** What is only looked at leaves no files and replaces none. */
    private String check(List<String> of, List<String> more) {
        List<String> words = new ArrayList<>(more);
        if (filed) {
            words.addAll(List.of("--format", "console"));
        }
        return line(of, words);
    }

    private String line(List<String> of, List<String> more) {
        List<String> words = new ArrayList<>(List.of("caveat", "check"));
        words.addAll(of);
        words.addAll(options);
        words.addAll(more);
        return Cells.clean(String.join(" ", words.stream().map(Command::quoted).toList()));
    }

    /** For a POSIX shell. */
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
