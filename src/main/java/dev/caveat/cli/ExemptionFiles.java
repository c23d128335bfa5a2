package dev.caveat.cli;

import dev.caveat.config.Configuration;
import dev.caveat.config.ExemptionSettings;
import dev.caveat.policy.Asked;
import dev.caveat.policy.Baseline;
import dev.caveat.policy.BaselineFile;
import dev.caveat.policy.Exemptions;
import dev.caveat.policy.PolicyRules;
import dev.caveat.policy.WaiverFile;
import dev.caveat.rule.RuleInfo;
import dev.caveat.ruleset.RuleEntry;
import dev.caveat.ruleset.Ruleset;
import dev.caveat.yaml.Mistake;
import dev.caveat.yaml.MistakesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of waivers and baseline that a run goes by.
 *
 * @param folder what paths in them start from
 * @param waivers where the waivers are, or would be
 * @param waiversText empty where there is no such file
 * @param baseline where the baseline is, or would be
 * @param baselineText empty where there is no such file
 */
record ExemptionFiles(Path folder, Path waivers, Optional<String> waiversText, Path baseline, Optional<String> baselineText) {
    /**
     * The files of some configuration, options laid over it.
     *
     * @param mustExist whether one that is named must be there; a command that writes it can do without
     * @throws MistakesException when the configuration names one that is not
     */
    static ExemptionFiles of(Options options, Configuration configuration, boolean mustExist) throws UsageException, MistakesException {
        ExemptionSettings settings = configuration.exemptions();
        ExemptionFiles files = new ExemptionFiles(settings.folder(), options.waivers().orElse(settings.waivers().file()),
                options.waivers().isPresent() ? read(options.waivers().get()) : settings.waivers().text(),
                options.baseline().orElse(settings.baseline().file()),
                options.baseline().isPresent() ? read(options.baseline().get()) : settings.baseline().text());
        if (mustExist) {
            require("waivers", options.waivers(), files.waiversText);
            require("baseline", options.baseline(), files.baselineText);
            List<Mistake> mistakes = new ArrayList<>();
            missing("waivers", options.waivers(), settings.waivers(), "caveat waive", mistakes);
            missing("baseline", options.baseline(), settings.baseline(), "caveat baseline", mistakes);
            if (!mistakes.isEmpty()) {
                throw new MistakesException(mistakes);
            }
        }
        return files;
    }

    /**
     * What they hold.
     *
     * @param lots all articles of the run that go by them
     * @throws MistakesException with all that is wrong with both
     */
    Exemptions exemptions(Options options, List<Lot> lots) throws MistakesException {
        List<Mistake> mistakes = new ArrayList<>();
        Asked asked = asked(lots);
        WaiverFile read = waiversText.map(text -> WaiverFile.read(name(waivers), text, asked, mistakes))
                .orElse(WaiverFile.none(name(waivers)));
        Baseline known = baselineText.map(text -> BaselineFile.read(name(baseline), text, mistakes)).orElse(Baseline.EMPTY);
        if (!mistakes.isEmpty()) {
            throw new MistakesException(mistakes);
        }
        return new Exemptions(asked, options.asOf(), read, known,
                new Exemptions.NamedText(name(baseline), baselineText.orElse("")), this::exists);
    }

    /** An article's path as these files have it: from the folder of the configuration, {@code /} between folders. */
    String key(String path) {
        Path from = folder.toAbsolutePath().normalize();
        try {
            Path to = Path.of(path).toAbsolutePath().normalize();
            return name(from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to);
        } catch (InvalidPathException e) {
            return path;
        }
    }

    static Asked asked(List<Lot> lots) {
        List<Ruleset> rulesets = Same.once(lots.stream().flatMap(lot -> lot.rulesets().stream()).toList());
        Stream<RuleInfo> written = rulesets.stream().flatMap(ruleset -> ruleset.catalogue().entries().stream()).map(RuleEntry::rule);
        Stream<RuleInfo> applying = rulesets.stream().flatMap(Ruleset::rules);
        return new Asked(Stream.of(applying, written, PolicyRules.all().stream()).flatMap(each -> each).toList(),
                lots.stream().map(Lot::filter).toList());
    }

    private boolean exists(String key) {
        try {
            return Files.exists(folder.resolve(key));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void require(String option, Optional<Path> given, Optional<String> text) throws UsageException {
        if (given.isPresent() && text.isEmpty()) {
            throw new UsageException("--" + option + ": no such file: " + name(given.get()));
        }
    }

    private static void missing(String field, Optional<Path> given, ExemptionSettings.Named named, String writer, List<Mistake> mistakes) {
        if (given.isEmpty() && named.isNamed() && named.text().isEmpty()) {
            mistakes.add(new Mistake(named.at(), field, "“" + name(named.file()) + "”: there is no such file; " + writer + " writes it"));
        }
    }

    private static Optional<String> read(Path file) throws UsageException {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UsageException(name(file) + " cannot be read: no permission, or not UTF-8");
        }
    }

    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
