package dev.caveat.cli;

import dev.caveat.engine.Examples;
import dev.caveat.engine.PhraseCoverage;
import dev.caveat.report.ExitCode;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.ruleset.RulesetLoader;
import dev.caveat.yaml.MistakesException;
import dev.caveat.yaml.Place;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code caveat rules test}: whether every rule does what its examples say. */
final class RulesTestCommand {
    private static final String HEAD = "ruleset.yml";

    private final PrintStream out;

    RulesTestCommand(PrintStream out) {
        this.out = out;
    }

    /** What is to be tested: a ruleset, or what stands in one file of it. */
    private record Subject(String ruleset, Optional<Path> file) {
        boolean holds(Place place) {
            return file.isEmpty() || Path.of(place.file()).toAbsolutePath().normalize().equals(file.get());
        }
    }

    ExitCode run(RulesOptions options) throws UsageException, MistakesException {
        List<Subject> subjects = new ArrayList<>();
        options.rulesets().forEach(ruleset -> subjects.add(new Subject(ruleset, Optional.empty())));
        for (String argument : options.arguments()) {
            subjects.add(subject(argument));
        }
        if (subjects.isEmpty()) {
            subjects.add(new Subject(RulesetLoader.DEFAULT, Optional.empty()));
        }
        boolean failed = false;
        for (Subject subject : subjects) {
            Ruleset ruleset = RulesetLoader.load(List.of(subject.ruleset), options.asOf()).get(0);
            failed |= test(ruleset, subject, options.asOf(), options.coverage());
        }
        return failed ? ExitCode.FINDINGS : ExitCode.PASSED;
    }

    /** A file is tested with the ruleset in whose folder it stands. */
    private static Subject subject(String argument) throws UsageException {
        Path path = Path.of(argument);
        if (!Files.isRegularFile(path)) {
            return new Subject(argument, Optional.empty());
        }
        for (Path folder = path.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(HEAD))) {
                // What others extend is tested with one that extends it: on its own it knows no place's provisions.
                Path usual = folder.resolveSibling(RulesetLoader.DEFAULT);
                folder = RulesetLoader.BUNDLED.contains(folder.getFileName().toString()) || !Files.isRegularFile(usual.resolve(HEAD))
                        ? folder : usual;
                Path here = Path.of("").toAbsolutePath();
                Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
                return new Subject(shown.toString().isEmpty() ? "." : shown.toString(), Optional.of(path.toAbsolutePath().normalize()));
            }
        }
        throw new UsageException("rules test: “" + argument + "” belongs to no ruleset (no " + HEAD + " beside or above it)");
    }

    private boolean test(Ruleset ruleset, Subject subject, LocalDate asOf, boolean coverage) throws UsageException {
        int[] counts = new int[2];
        Predicate<Place> wanted = subject::holds;
        Examples.run(ruleset, asOf, wanted).forEach(outcome -> {
            counts[outcome.passed() ? 0 : 1]++;
            if (!outcome.passed()) {
                out.println(outcome.at() + ": " + outcome.rule() + (outcome.flagged() ? " finds nothing in: " : " finds something in: ")
                        + OneLine.of(outcome.text()));
                out.println("    expected: " + (outcome.flagged() ? "a finding" : "nothing") + "; actual: "
                        + (outcome.seen().isEmpty() ? "nothing" : OneLine.of(String.join(", ", outcome.seen()))));
            }
        });
        if (counts[0] + counts[1] == 0) {
            throw new UsageException("rules test: no rule in force has an example in " + subject.file.map(Path::getFileName)
                    .map(Path::toString).orElse(ruleset.id())
                    + "; name the folder to test the whole ruleset");
        }
        coverage(ruleset, subject, coverage);
        out.println(ruleset.id() + " " + ruleset.version() + ": " + (counts[0] + counts[1]) + " examples, " + counts[1] + " failed");
        return counts[1] > 0;
    }

    private void coverage(Ruleset ruleset, Subject subject, boolean named) {
        PhraseCoverage coverage = PhraseCoverage.of(ruleset, subject::holds);
        if (named) {
            coverage.unreached().forEach(each -> out.println(each.phrase().at() + ": " + each.rule()
                    + ": no example reaches the phrase “" + each.phrase().text() + "” (" + each.phrase().parameter() + ")"));
        }
        if (coverage.phrases() > 0) {
            out.println(coverage.phrases() + " phrases, " + coverage.unreached().size() + " of them in no example"
                    + (named || coverage.unreached().isEmpty() ? "" : " (--coverage names them)"));
        }
    }
}
