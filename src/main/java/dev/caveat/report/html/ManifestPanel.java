package dev.caveat.report.html;

import dev.caveat.report.Counted;
import dev.caveat.report.Manifest;
import dev.caveat.report.Report;
import dev.caveat.report.RunOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What went into a run, as pages show it.
 *
 * @param command that makes the same run, in the folder where it was made
 * @param articles how many, in words
 */
public record ManifestPanel(Manifest manifest, String command, String articles) {
    /** The panel of a report; one without a manifest has none. */
    public static List<ManifestPanel> of(Report report) {
        return report.manifest().stream().map(manifest -> new ManifestPanel(manifest, command(report, manifest.options()),
                Counted.of(report.articles().size(), "article"))).toList();
    }

    /** What a file is for, at the beginning of a line. */
    public String role(Manifest.InputFile file) {
        String words = Words.plain(file.role());
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As one would type it, with the day written out. */
    private static String command(Report report, RunOptions options) {
        List<String> words = new ArrayList<>(List.of("caveat", "check"));
        options.paths().forEach(path -> words.add(quoted(path)));
        options.standardInput().ifPresent(path -> words.addAll(List.of("--stdin", "--stdin-path", quoted(path))));
        words.addAll(List.of("--as-of", report.run().asOf().toString()));
        options.rulesets().forEach(each -> words.addAll(List.of("--ruleset", quoted(each))));
        options.configuration().ifPresent(each -> words.addAll(List.of("--config", quoted(each))));
        options.failOn().ifPresent(each -> words.addAll(List.of("--fail-on", each)));
        options.only().forEach(each -> words.addAll(List.of("--only", quoted(each))));
        options.skip().forEach(each -> words.addAll(List.of("--skip", quoted(each))));
        options.waivers().ifPresent(each -> words.addAll(List.of("--waivers", quoted(each))));
        options.baseline().ifPresent(each -> words.addAll(List.of("--baseline", quoted(each))));
        options.changedSince().ifPresent(each -> words.addAll(List.of("--changed-since", quoted(each))));
        if (options.changedLines()) {
            words.add("--changed-lines");
        }
        if (!options.grammar()) {
            words.add("--no-grammar");
        }
        return String.join(" ", words);
    }

    /** For a POSIX shell. */
    private static String quoted(String word) {
        return word.matches("[\\w./:@%+,=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
